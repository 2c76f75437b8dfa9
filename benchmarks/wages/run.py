"""The shipped law against a table of minimum wages that somebody else made.

`make bench NAME=wages ARGS=../shared/data/labour_nl`: compares every amount of `wml_hourly_2024_2026.csv` there with
what we calculate. Exit status 1 if an amount that we call verified is another one there. Rows for days whose amount
nobody of us verified are counted, not compared.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import django

django.setup()

from apps.compliance.selectors import get_wage  # noqa: E402

ROOT = Path(__file__).parents[2]  # what a relative path starts from
FILE = "wml_hourly_2024_2026.csv"


class Compared(NamedTuple):
    day: date
    age: int
    theirs: int
    ours: int
    is_verified: bool


def main() -> int:
    file = ROOT / (sys.argv[1] if len(sys.argv) > 1 else "") / FILE
    if len(sys.argv) < 2 or not file.exists():
        print(f"Say in which folder {FILE} is: make bench NAME=wages ARGS=../shared/data/labour_nl")
        return 2
    rows = [compare(row) for row in read(file)]
    verified = [row for row in rows if row.is_verified]
    wrong = [row for row in verified if row.theirs != row.ours]
    print(f"{len(verified)} amounts compared, {len(verified) - len(wrong)} the same to the cent")
    print(f"{len(rows) - len(verified)} amounts of days that nobody verified yet")
    for row in wrong:
        print(f"  {row.day} at {row.age}: {row.theirs} there, {row.ours} here")
    return 1 if wrong or not verified else 0


def read(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def compare(row: dict[str, str]) -> Compared:
    day, age = date.fromisoformat(row["valid_from"]), int(row["age"].rstrip("+"))
    wage = get_wage(on=day, age=age)
    theirs = int(Decimal(row["eur_per_hour_gross"]) * 100)
    return Compared(day, age, theirs, wage.cents, wage.is_verified)


if __name__ == "__main__":
    sys.exit(main())
