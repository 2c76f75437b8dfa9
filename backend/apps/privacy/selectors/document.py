"""What docs/privacy.md says of every table and every rule, made from the declarations."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from apps.core.models.privacy import AUDIT, FAILED_JOBS, FOR_GOOD, WITH_ACCOUNT, WITH_ORGANIZATION, Privacy
from apps.privacy.selectors.retention import RULES
from apps.privacy.selectors.tables import Table, list_tables

BEGIN, END = "<!-- {name}: made by `manage.py describe_privacy` -->", "<!-- {name}: end -->"
KEPT: Mapping[str, str] = {
    WITH_ACCOUNT: "with the account",
    WITH_ORGANIZATION: "with the organization",
    FOR_GOOD: "not limited",
    AUDIT: "not limited; ids only",
    FAILED_JOBS: "gone when done; 30 days if it failed",
    "resume_versions": "with the resume: the last 50 of it; what was sent with an application stays as long as that",
    "unproven_accounts": "until its owner is erased; 30 days if nobody proves the address",
}


def describe_tables() -> str:
    """Describe each table that says something about people: a table in Markdown."""
    head = ["table", "whose", "what, and why", "how long", "who sees it", "when its owner is erased"]
    told = [table for table in list_tables() if _speaks_of_people(table.privacy)]
    rest = ", ".join(f"`{table.label}`" for table in list_tables() if table not in told)
    nothing = f"Nothing about people, but for who did something to a row, stands in {rest}."
    return f"{_table(head, map(_row, told))}\n\n{nothing}"


def describe_rules() -> str:
    """Describe each rule of retention: a table in Markdown."""
    head = ["rule", "what goes", "after", "why", "by"]
    rows = ([r.name, r.what, _duration(r.lasts), r.why, f"`{r.swept_by}`"] for r in RULES)
    return _table(head, rows)


def fill_in(text: str) -> str:
    """Put both tables into the text, between their marks.

    :raises ValueError: if a mark is missing
    """
    for name, part in (("tables", describe_tables()), ("rules", describe_rules())):
        begin, end = BEGIN.format(name=name), END.format(name=name)
        before, after = text.index(begin) + len(begin), text.index(end)
        text = f"{text[:before]}\n{part}\n{text[after:]}"
    return text


def _speaks_of_people(privacy: Privacy) -> bool:
    return bool(privacy.owners or privacy.address or privacy.personal or privacy.secret or privacy.listed)


def _row(table: Table) -> list[str]:
    privacy = table.privacy
    secret = {f"{name} (in no export)": why for name, why in privacy.secret.items()}
    actors = {name: why for name, why in privacy.actors.items() if name not in ("created_by", "updated_by")}
    what = {**privacy.personal, **secret, **actors, **privacy.listed}
    return [
        f"`{table.label}`{' and its history' if table.history else ''}",
        _whose(privacy),
        "; ".join(f"{name}: {why}" for name, why in what.items()),
        KEPT.get(privacy.kept, f"rule `{privacy.kept}`"),
        privacy.seen_by,
        _fate(privacy),
    ]


def _whose(privacy: Privacy) -> str:
    ways = [f"`{owner}`" for owner in privacy.owners] + ([f"`{privacy.address}`"] if privacy.address else [])
    return " or ".join(ways) or "nobody's own"


def _fate(privacy: Privacy) -> str:
    if not privacy.is_about_people:
        return "stays without its id" if privacy.listed else "stays"
    if privacy.stub is None:
        return "deleted"
    emptied = ", ".join(privacy.stub.blanked)
    return f"a stub stays{f' without {emptied}' if emptied else ''}: {privacy.stub.why}"


def _duration(lasts: timedelta) -> str:
    if not lasts:
        return "at once"
    return f"{lasts.days} days" if lasts.days > 1 else f"{lasts // timedelta(hours=1)} hours"


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
