"""Search through the full HTTP stack, against its own SQL (G1) and against a plain DRF view (G2).

`make bench NAME=search`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, POSTGRES_USER, …).
Needs pgbench. Variables: BENCH_JOBS (50000), BENCH_ROUNDS (4), BENCH_SECONDS (1.0 per measurement).
Exit status 1 below the goals.
"""

import os
import sys
from statistics import median

import database
import servers
from measure import Target, measure, warm_up

GOALS = {"G1": 0.5, "G2": 8.0}
CLASSES = {"A": "place only", "B": "place + profession", "C": "place + common word"}
JOBS = int(os.environ.get("BENCH_JOBS", "50000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "4"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "1.0"))

Rates = dict[tuple[str, str], list[float]]


def main() -> int:
    live = database.prepare(JOBS)
    searches = database.read_searches()
    with servers.running("config.wsgi:application") as product, servers.running(
        "yardstick.wsgi:application", settings="yardstick.settings"
    ) as yardstick:
        targets = {
            name: [
                Target("sql", statements=[search["sql"] for search in found]),
                Target("product", port=product, paths=[search["path"] for search in found]),
                Target("yardstick", port=yardstick, paths=[search["yardstick_path"] for search in found]),
            ]
            for name, found in searches.items()
        }
        warm_up(targets)
        rates = run_rounds(targets)
    return report(rates, live)


def run_rounds(targets: dict[str, list[Target]]) -> Rates:
    """Measure all in turn, the other way round in every second round, so that no target always follows another."""
    rates: Rates = {}
    for number in range(ROUNDS):
        for name, group in targets.items():
            for target in group if number % 2 == 0 else reversed(group):
                rates.setdefault((name, target.name), []).append(measure(target, SECONDS))
    return rates


def report(rates: Rates, live: int) -> int:
    print(f"\nlive, within 25 km, nearest first, page of 20, exact count, 2 facets; 4 clients; {JOBS} jobs, {live} live")
    print(f"medians of {ROUNDS} rounds of {SECONDS} s, interleaved, in requests (statements) per second\n")
    print(f"{'class':24}{'product':>10}{'its SQL':>10}{'G1 ratio':>10}{'yardstick':>11}{'G2 factor':>11}")
    worst = dict.fromkeys(GOALS, float("inf"))
    for name, meaning in CLASSES.items():
        product, sql, yardstick = (median(rates[name, target]) for target in ("product", "sql", "yardstick"))
        ratios = {"G1": product / sql, "G2": product / yardstick}
        worst = {goal: min(worst[goal], ratio) for goal, ratio in ratios.items()}
        print(
            f"{name + ' ' + meaning:24}{product:10.0f}{sql:10.0f}{ratios['G1']:10.2f}{yardstick:11.1f}{ratios['G2']:11.1f}"
        )
    print()
    for goal, wanted in GOALS.items():
        is_met = worst[goal] >= wanted
        print(f"{goal}: lowest {worst[goal]:.2f}, goal {wanted}: {'reached' if is_met else 'NOT REACHED'}")
    return 0 if all(worst[goal] >= wanted for goal, wanted in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
