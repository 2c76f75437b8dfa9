"""Search through the full HTTP stack and through the edge, against its own SQL (G1) and a plain DRF view (G2); how its
cost grows (G3), and the plans (G12).

`make bench NAME=search`, `BENCH_JOBS=1000000 make bench NAME=search`, or with a PostgreSQL and a Redis of your own in
the environment (DB_HOST, POSTGRES_USER, …). Needs pgbench. Variables: BENCH_JOBS (50000), BENCH_ROUNDS (3),
BENCH_SECONDS (0.7 per measurement, at least 1 for statements). Exit status 1 below the goals. G1 and G3 must hold in
every class; G2 is one factor, the geometric mean over the classes.
"""

import json
import os
import sys

import database
import report
import servers
from measure import CLIENTS, Target, run_rounds

SMALLEST = 10_000
JOBS = int(os.environ.get("BENCH_JOBS", "50000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "0.7"))


def main() -> int:
    small, _ = database.prepare(SMALLEST)
    large, live = database.prepare(JOBS)
    before = {
        name: [search["sql"] for search in found] for name, found in database.read_searches(small).items()
    }
    with servers.running(programs(large)) as ports:
        groups = {
            name: group(found, ports, large)
            | {"small sql": Target("sql", statements=before[name], database=small)}
            for name, found in database.read_searches(large).items()
        }
        targets = [target for each in groups.values() for target in each.values()]
        run_rounds(targets, rounds=ROUNDS, seconds=SECONDS)
    plans = json.loads(database.run_python([str(servers.HERE / "explain.py")], large))
    print(f"\nlive, within 25 km, nearest first, page of 20, exact count, 2 facets; {CLIENTS} clients")
    print(
        f"{JOBS} jobs, {live} live; medians of {ROUNDS} rounds of {SECONDS} s, interleaved, in answers per second\n"
    )
    missed = report.show_rates(groups, jobs=JOBS)
    report.show_latencies(groups)
    missed += report.show_growth(groups, jobs=JOBS, smallest=SMALLEST)
    missed += report.show_plans(plans)
    print(f"\nNOT REACHED: {'; '.join(missed)}" if missed else "\nAll reached.")
    return 1 if missed else 0


def programs(name: str) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return what is compared."""
    own = servers.environment(name)
    yardstick = servers.environment(name, servers.YARDSTICK)
    return {
        "product": (servers.granian("config.wsgi:application"), own),
        "edge": (servers.edge(), own),
        "yardstick": (servers.granian("yardstick.wsgi:application"), yardstick),
    }


def group(found: list[dict[str, str]], ports: dict[str, int], name: str) -> dict[str, Target]:
    """Return what is compared in one class of searches."""
    paths = [search["path"] for search in found]
    return {
        "sql": Target("sql", statements=[search["sql"] for search in found], database=name),
        "product": Target("product", port=ports["product"], paths=paths),
        "edge": Target("edge", port=ports["edge"], paths=paths),
        "yardstick": Target(
            "yardstick", port=ports["yardstick"], paths=[search["yardstick_path"] for search in found]
        ),
    }


if __name__ == "__main__":
    sys.exit(main())
