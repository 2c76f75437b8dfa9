"""Says what of the law somebody should have looked at again."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.compliance import selectors


class Command(BaseCommand):
    """For CI and monitoring: exit code 1, with a list, when the next check of a row was due before today."""

    help = "List reference data that is overdue; fails if there is any."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask about another day than today."""
        parser.add_argument("--on", type=date.fromisoformat, help="a day, as 2027-01-31")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say it."""
        for row in selectors.list_due_soon(on=options["on"]):
            self.stdout.write(f"due soon   {row.due_on} {row._meta.model_name} {row}: {row.source_url}")
        overdue = selectors.list_overdue(on=options["on"])
        for row in overdue:
            self.stdout.write(f"overdue    {row.due_on} {row._meta.model_name} {row}: {row.source_url}")
        if overdue:
            raise CommandError(f"{len(overdue)} rows of reference data are overdue (docs/law.md)")
        self.stdout.write("nothing is overdue")
