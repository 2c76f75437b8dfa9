"""The page of a job: against a DRF detail on the same server and the server's own hello (G4), and what it would cost to
open a connection for every request (G5).

`make bench NAME=detail`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, POSTGRES_USER, …);
it shares the database of `benchmarks/search`. Variables: BENCH_JOBS (50000), BENCH_ROUNDS (4), BENCH_SECONDS (1.0 per
measurement). Exit status 1 below the goals.

"Hello" is the smallest answer of the same API in the same process (`/api/versions/`): same middlewares, same limit,
nothing asked of the database. The bare probe (`/livez/`, not even counted) stands beside it.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "search"))

import database  # noqa: E402  the neighbors' modules
import servers  # noqa: E402
from measure import CLIENTS, Target, run_rounds  # noqa: E402

DRF_FACTOR, HELLO_SHARE, CONNECTION_FACTOR = 3.0, 0.4, 10.0
JOBS = int(os.environ.get("BENCH_JOBS", "50000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "4"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "1.0"))
PAGES = 200  # different jobs that are asked in turn
LIVE = f"SELECT job_id FROM jobs_livejob WHERE expires_at > now() ORDER BY md5(job_id::text) LIMIT {PAGES}"  # nosec B608


def main() -> int:
    name, live = database.prepare(JOBS)
    ids = database.ask(LIVE, name).splitlines()
    with servers.running(programs(name)) as ports:
        targets = make_targets(ports, ids)
        run_rounds(list(targets.values()), rounds=ROUNDS, seconds=SECONDS)
    print(f"\nthe page of a job, {PAGES} of them in turn, {CLIENTS} clients; {JOBS} jobs, {live} live")
    print(f"medians of {ROUNDS} rounds of {SECONDS} s, interleaved, in answers per second\n")
    return report(targets)


def programs(name: str) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return what is compared."""
    own = servers.environment(name)
    drf = servers.environment(name, "contestant.settings") | {"PYTHONPATH": f"{servers.BACKEND}:{HERE}"}
    product = servers.granian("config.wsgi:application")
    return {
        "product": (product, own),
        "drf": (servers.granian("contestant.wsgi:application"), drf),
        "unkept": (product, own | {"DB_CONN_MAX_AGE": "0"}),
        "edge": (servers.edge(), own),
    }


def make_targets(ports: dict[str, int], ids: list[str]) -> dict[str, Target]:
    """Return what is asked of each."""
    pages = {
        "product": "/api/v1/jobs/{}/",
        "drf": "/jobs/{}/",
        "unkept": "/api/v1/jobs/{}/",
        "edge": "/edge/v1/jobs/{}/",
    }
    targets = {
        each: Target(each, port=ports[each], paths=[path.format(id) for id in ids])
        for each, path in pages.items()
    }
    return targets | {
        "hello": Target("hello", port=ports["product"], paths=["/api/versions/"]),
        "probe": Target("probe", port=ports["product"], paths=["/livez/"]),
        "edge probe": Target("edge probe", port=ports["edge"], paths=["/livez"]),
    }


def report(targets: dict[str, Target]) -> int:
    """Print the rates and the ratios; return the exit status."""
    for name, target in targets.items():
        print(
            f"{name:12}{target.rate:9.0f}{target.milliseconds(50):9.1f} ms p50{target.milliseconds(99):9.1f} ms p99"
        )
    product = targets["product"]
    goals = {
        "G4 × DRF detail": (product.times(targets["drf"]), DRF_FACTOR),
        "G4 of the server's own hello": (product.times(targets["hello"]), HELLO_SHARE),
        "G5 × CONN_MAX_AGE=0": (product.times(targets["unkept"]), CONNECTION_FACTOR),
    }
    print()
    for name, (ratio, goal) in goals.items():
        print(f"{'reached' if ratio >= goal else 'MISSED '}  {name:32}{ratio:7.2f}, goal {goal}")
    print(f"         of the probe {product.times(targets['probe']):.2f}; ", end="")
    print(f"the edge: {targets['edge'].times(targets['drf']):.2f} × DRF detail")
    missed = [name for name, (ratio, goal) in goals.items() if ratio < goal]
    print(f"\nNOT REACHED: {'; '.join(missed)}" if missed else "\nAll reached.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
