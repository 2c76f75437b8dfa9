"""Puts profiles of nobody among those of people."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from apps.candidates.services import make_canaries
from apps.core.services import acting_as_system


class Command(BaseCommand):
    """Make canaries; an employer who sees several collects profiles (docs/moderation.md)."""

    help = "Make profiles of nobody: an employer who comes across several of them collects profiles."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many."""
        parser.add_argument("count", type=int, choices=range(1, 1001), metavar="COUNT", help="1 to 1000")

    def handle(self, *args: Any, count: int, **options: Any) -> None:
        """Make them in one transaction."""
        with acting_as_system(reason="candidates.make_canaries"):
            made = make_canaries(count=count)
        self.stdout.write(f"Made {len(made)} profiles of nobody.")
