"""Refreshes the gazetteer."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.locations import services
from apps.locations.services import GazetteerUnreadable


class Command(BaseCommand):
    """Bring postcodes and places up to the files of this release; safe to run again."""

    help = "Load postcodes.csv and places.csv into the tables; run again, it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take another folder for data that did not come with the code."""
        parser.add_argument(
            "--folder", type=Path, help="folder of the two files (the shipped ones if you say nothing)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what changed."""
        folder = {"folder": options["folder"]} if options["folder"] else {}
        try:
            changed = services.load_gazetteer(**folder)
        except GazetteerUnreadable as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{changed} rows changed")
