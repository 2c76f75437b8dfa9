"""docs/privacy.md says what the declarations say."""

from apps.privacy.management.commands.describe_privacy import DOCUMENT
from apps.privacy.selectors.document import describe_tables, fill_in


def test_document_is_not_stale() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")

    assert fill_in(text) == text, "make manage ARGS=describe_privacy"


def test_every_table_with_people_in_it_is_described() -> None:
    rows = [line for line in describe_tables().splitlines() if line.startswith("| `")]

    assert {"users.User", "candidates.Candidate", "applications.Application"} <= {
        row.split("`")[1] for row in rows
    }
    assert not [row for row in rows if row.count("|") != 7]
