"""Search through the full HTTP stack, against its own SQL (G1) and against a plain DRF view (G2).

`make bench NAME=search`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, POSTGRES_USER, …).
Needs pgbench. Variables: BENCH_JOBS (50000), BENCH_ROUNDS (4), BENCH_SECONDS (1.0 per measurement).
Exit status 1 below the goals. G1 must hold in every class; G2 is one factor, the geometric mean over the classes.
"""

import os
import sys
from statistics import geometric_mean, median

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
    with (
        servers.running("config.wsgi:application") as product,
        servers.running("yardstick.wsgi:application", settings="yardstick.settings") as yardstick,
    ):
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
    print(
        f"\nlive, within 25 km, nearest first, page of 20, exact count, 2 facets; 4 clients; {JOBS} jobs, {live} live"
    )
    print(f"medians of {ROUNDS} rounds of {SECONDS} s, interleaved, in requests (statements) per second\n")
    print(f"{'class':24}{'product':>10}{'its SQL':>10}{'G1 ratio':>10}{'yardstick':>11}{'G2 factor':>11}")
    ratios: dict[str, list[float]] = {goal: [] for goal in GOALS}
    for name, meaning in CLASSES.items():
        product, sql, yardstick = (median(rates[name, target]) for target in ("product", "sql", "yardstick"))
        ratios["G1"].append(product / sql)
        ratios["G2"].append(product / yardstick)
        row = f"{product:10.0f}{sql:10.0f}{ratios['G1'][-1]:10.2f}{yardstick:11.1f}{ratios['G2'][-1]:11.1f}"
        print(f"{name + ' ' + meaning:24}{row}")
    reached = {"G1": min(ratios["G1"]), "G2": geometric_mean(ratios["G2"])}
    print(f"\nG1, lowest: {reached['G1']:.2f}, goal {GOALS['G1']}")
    print(f"G2, geometric mean: {reached['G2']:.1f} (lowest {min(ratios['G2']):.1f}), goal {GOALS['G2']}")
    missed = [goal for goal, wanted in GOALS.items() if reached[goal] < wanted]
    print(f"NOT REACHED: {', '.join(missed)}" if missed else "Both reached.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
