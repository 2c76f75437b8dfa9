"""Reading a feed again and again (G10): the first time, unchanged, with 5 % changed; and the first time by bulk_create.

`make bench NAME=import`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, POSTGRES_USER, …).
Variables: BENCH_ROWS (1000), BENCH_ROUNDS (3). From the XML file to committed live jobs, with history and search rows;
without the network. Exit status 1 below the goals.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import database

GOALS = {"unchanged": 10.0, "5 % changed": 5.0, "bulk_create": 1.3}
ROWS = int(os.environ.get("BENCH_ROWS", "1000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
Times = dict[str, list[float]]


def main() -> int:
    database.prepare()
    with tempfile.TemporaryDirectory() as folder:
        today, tomorrow = Path(folder) / "today.xml", Path(folder) / "tomorrow.xml"
        source = make_source(today, tomorrow)
        times: Times = {}
        for number in range(-1, ROUNDS):  # the first warms up
            run_round(number, source, today, tomorrow, times if number >= 0 else {})
    return report(times)


def make_source(today: Path, tomorrow: Path) -> Any:
    from django.utils import timezone
    from feed import make_postings, write_feed

    from apps.core.services import acting_as_system
    from apps.employers.models import Employer
    from apps.jobs.services.imports.bulk import Source
    from apps.jobs.services.seeding.employers import seed_employers
    from apps.users.models import User

    seeded = seed_employers()[0]
    postings = make_postings(ROWS, seeded, timezone.now())
    write_feed(today, postings)
    write_feed(tomorrow, postings, is_changed=True)
    with acting_as_system(reason="bench.import"):
        employer = Employer.objects.get(pk=seeded.id)
        known = {"email_verified_at": timezone.now()}
        actor, _ = User.objects.get_or_create(email="bench@example.nl", defaults=known)
    return Source(
        employer=employer,
        actor=actor,
        external_source="feed:bench",
        name="bench",
        publishes=True,
    )


def run_round(number: int, source: Any, today: Path, tomorrow: Path, times: Times) -> None:
    """Measure the first import and bulk_create in turn, the other way round in every second round."""
    import contestants

    def first() -> None:
        database.empty()
        clock(
            "first",
            lambda: contestants.import_feed(today, source),
            {"created": ROWS, "live": ROWS},
        )
        database.settle()
        clock(
            "unchanged",
            lambda: contestants.import_feed(today, source),
            {"unchanged": ROWS, "live": ROWS},
        )
        changed = len(range(0, ROWS, 20))
        expected = {"updated": changed, "unchanged": ROWS - changed, "live": ROWS}
        clock("5 % changed", lambda: contestants.import_feed(tomorrow, source), expected)

    def plain() -> None:
        database.empty()
        clock("bulk_create", lambda: contestants.import_plainly(today, source), None)

    def clock(name: str, work: Callable[[], dict[str, int]], expected: dict[str, int] | None) -> None:
        start = time.perf_counter()
        counts = work()
        times.setdefault(name, []).append(time.perf_counter() - start)
        if counts["live"] != ROWS or (expected and counts != expected):
            sys.exit(f"{name}: expected {expected}, got {counts}")

    for step in (first, plain) if number % 2 == 0 else (plain, first):
        step()


def report(times: Times) -> int:
    medians = {name: median(measured) for name, measured in times.items()}
    ratios = {
        "unchanged": medians["first"] / medians["unchanged"],
        "5 % changed": medians["first"] / medians["5 % changed"],
        "bulk_create": medians["bulk_create"] / medians["first"],
    }
    print(
        f"\n{ROWS} rows of XML to live jobs, with history and search rows; medians of {ROUNDS} rounds, interleaved\n"
    )
    print(f"{'reading':16}{'seconds':>10}{'rows/s':>10}{'ratio':>8}{'goal':>7}")
    print(f"{'first':16}{medians['first']:10.2f}{ROWS / medians['first']:10.0f}")
    for name, ratio in ratios.items():
        print(f"{name:16}{medians[name]:10.2f}{ROWS / medians[name]:10.0f}{ratio:8.1f}{GOALS[name]:7.1f}")
    missed = [name for name, goal in GOALS.items() if ratios[name] < goal]
    print(f"\nG10 NOT REACHED: {', '.join(missed)}" if missed else "\nG10 reached.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
