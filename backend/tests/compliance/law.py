"""The law as it was shipped, without a database: rules over it are pure."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from apps.compliance.selectors import Law, Row, make_law
from config.environment import BACKEND

FILE: Path = BACKEND / "apps/compliance/data/reference_2026_11.toml"
CHECKED_ON = date(2026, 11, 21)


@cache
def shipped_law() -> Law:
    """What migration 0002 loads."""
    return make_law(
        Row(
            kind=table["kind"],
            key=key,
            effective_from=table["from"],
            amount=amount if isinstance(amount, int) else None,
            is_verified=table["verified"],
            source_name=table["source_name"],
            source_url=table["source_url"],
            checked_on=CHECKED_ON,
        )
        for table in tomllib.loads(FILE.read_text())["values"]
        for key, amount in table["amounts"].items()
    )


def amended_law(*rows: Row) -> Law:
    """The same with these rows instead of those of their kind, key and day."""
    new = {(row.kind, row.key, row.effective_from) for row in rows}
    kept = [row for row in shipped_law().rows if (row.kind, row.key, row.effective_from) not in new]
    return make_law([*kept, *rows])


def verified(kind: str, amount: int, *, since: date, key: str = "") -> Row:
    """A row that somebody looked up."""
    return Row(
        kind=kind,
        key=key,
        effective_from=since,
        amount=amount,
        is_verified=True,
        source_name="a test",
        source_url="https://example.org/",
        checked_on=since,
    )
