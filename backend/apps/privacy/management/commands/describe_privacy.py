"""manage.py describe_privacy"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.privacy.selectors.document import fill_in

DOCUMENT = Path(__file__).parents[5] / "docs" / "privacy.md"


class Command(BaseCommand):
    """Write what the declarations say into docs/privacy.md."""

    help = "Write the tables of docs/privacy.md again, from the declarations of the models and the rules."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument("--check", action="store_true", help="write nothing, fail if it is stale")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write, or compare."""
        text = DOCUMENT.read_text(encoding="utf-8")
        made = fill_in(text)
        if options["check"] and made != text:
            raise CommandError("docs/privacy.md is stale; make manage ARGS=describe_privacy")
        if not options["check"]:
            DOCUMENT.write_text(made, encoding="utf-8")
