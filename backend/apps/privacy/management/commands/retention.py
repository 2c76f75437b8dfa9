"""manage.py retention"""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.privacy.selectors.retention import count_due
from apps.privacy.services import keep_rule, list_own_rules


class Command(BaseCommand):
    """Delete what has to go, as the worker does every night; or say how much that would be."""

    help = "Keep the rules of how long what stays. With --dry-run nothing is deleted, only counted."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument("--dry-run", action="store_true", help="count, and delete nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many rows each rule lets go."""
        if options["dry_run"]:
            with acting_as_system(reason="privacy.retention_dry_run"):
                for due in count_due(at=timezone.now()):
                    line = f"{due.rule.name:<20} {due.count:>8}  {due.rule.what} ({due.rule.swept_by})"
                    self.stdout.write(line)
        else:
            for name in list_own_rules():
                self.stdout.write(f"{name:<20} {keep_rule(name=name):>8}")
