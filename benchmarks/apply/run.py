"""Applying over HTTP: against a plain REST framework view that does the same with the ORM (G6).

`make bench NAME=apply`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, POSTGRES_USER, …).
Variables: BENCH_ROUNDS (8), BENCH_SECONDS (1.0 per measurement). Exit status 1 below the goal.

Every request is another application: a candidate and a job that did not meet yet. Both servers write the same rows into
the same tables, whose triggers keep history for both; nobody takes the queue's jobs meanwhile.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "search"))

import world  # noqa: E402

import database  # noqa: E402  the neighbors' modules
import servers  # noqa: E402
from measure import CLIENTS, Target, run_rounds  # noqa: E402

GOAL = 2.0
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "8"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "1.0"))
PATHS = {"product": "/api/v1/jobs/{}/apply/", "drf": "/jobs/{}/apply/"}
QUEUED = 2  # jobs for each application: who writes the letters, who calls the webhooks
WRITTEN = """
    SELECT concat_ws(' ', (SELECT count(*) FROM applications_application),
        (SELECT count(DISTINCT application_id) FROM applications_timelineentry),
        (SELECT count(DISTINCT pgh_context_id) FROM applications_applicationevent),
        (SELECT count(*) FROM procrastinate_jobs))
"""


@dataclass
class Applying(Target):
    """A server, and who still may apply there."""

    left: list[str] = field(default_factory=list)
    sent: int = 0

    def is_slow(self, seconds: float) -> bool:
        """Never given up: nobody has answered the same request before."""
        return False

    def measure(self, seconds: float) -> None:
        """Measure one round."""
        post = [sys.executable, str(HERE / "post.py"), str(self.port), str(CLIENTS), str(seconds)]
        env = {**os.environ, "PYTHONPATH": str(servers.HERE)}
        result = subprocess.run(
            post, input="\n".join(self.left), env=env, capture_output=True, text=True, check=False
        )
        if result.returncode:
            sys.exit(f"{self.name}: {result.stderr[-3000:]}")
        found = json.loads(result.stdout)
        self.rates.append(found["rate"])
        self.took += found["took"]
        self.sent += len(found["took"])
        del self.left[: len(found["took"])]


def main() -> int:
    pairs = world.prepare()
    with servers.running(programs()) as ports:
        targets = [
            Applying(
                name,
                port=ports[name],
                left=[f"{path.format(job)} {person}" for job, person in pairs[half::2]],
            )
            for half, (name, path) in enumerate(PATHS.items())
        ]
        run_rounds(targets, rounds=ROUNDS, seconds=SECONDS)
    check(sum(target.sent for target in targets))
    return report(*targets)


def programs() -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return what is compared."""
    own = servers.environment(world.DATABASE)
    drf = servers.environment(world.DATABASE, "contestant.settings")
    return {
        "product": (servers.granian("config.wsgi:application"), own),
        "drf": (
            servers.granian("contestant.wsgi:application"),
            drf | {"PYTHONPATH": f"{servers.BACKEND}:{HERE}"},
        ),
    }


def check(sent: int) -> None:
    """Every answer left its rows: application, timeline, history with who did it, and jobs in the queue."""
    written = database.ask(WRITTEN, world.DATABASE)
    if written != f"{sent} {sent} {sent} {QUEUED * sent}":
        sys.exit(f"{sent} applications were answered, and {written} rows are there")


def report(product: Applying, drf: Applying) -> int:
    """Print the rates and the ratio; return the exit status."""
    print(
        f"\n{product.sent + drf.sent} applications of {world.PEOPLE} people to {world.JOBS} jobs, {CLIENTS} clients"
    )
    print(f"medians of {ROUNDS} rounds of {SECONDS} s, interleaved, in applications per second\n")
    for target in (product, drf):
        print(
            f"{target.name:10}{target.rate:9.0f}{target.milliseconds(50):9.1f} ms p50"
            f"{target.milliseconds(99):9.1f} ms p99"
        )
    ratio = product.times(drf)
    print(
        f"\n{'reached' if ratio >= GOAL else 'MISSED '}  G6 × REST framework + ORM{ratio:7.2f}, goal {GOAL}"
    )
    return 0 if ratio >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
