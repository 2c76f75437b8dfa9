"""Proves the audit, from outside of the API."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.audit.selectors import find_head_at
from apps.audit.services import verify_audit


class Command(BaseCommand):
    """Walk along the whole chain; exit 1 and say what was found if it does not hold (docs/audit.md)."""

    help = "Prove that no row of the audit was changed or taken away."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take heads that were kept elsewhere."""
        parser.add_argument(
            "--head", action="append", default=[], metavar="NUMBER:HEAD",
            help="also check that the chain had this head, as a mail to the auditors or the log said",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Walk, compare, say."""
        walk = verify_audit()
        wrong = [f"{finding.code.value} {finding.facts()}" for finding in walk.findings]
        wrong += [f"another head than {line}" for line in options["head"] if not _is_head(line)]
        if wrong:
            raise CommandError("\n".join(wrong))
        self.stdout.write(f"{walk.checked} entries hold; the chain ends at {walk.number}:{walk.head}")


def _is_head(line: str) -> bool:
    number, _, head = line.partition(":")
    return number.isdecimal() and find_head_at(number=int(number)) == head
