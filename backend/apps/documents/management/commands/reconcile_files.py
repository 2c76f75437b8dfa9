"""manage.py reconcile_files"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.documents.clients.places import StorageAway
from apps.documents.services.reconciling import Reconciliation, reconcile_files


class Command(BaseCommand):
    """Compare rows and files, as the worker does every night; exit 1 if a person has to look (docs/storage.md)."""

    help = "Find rows without their file, and files without a row."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument(
            "--despite-many", action="store_true",
            help="remove files without a row even if they are a large share of all",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Look, and say what there was."""
        try:
            found = reconcile_files(despite_many=options["despite_many"])
        except StorageAway as problem:
            raise CommandError(f"A storage does not answer ({problem}).") from None
        self._say(found)
        if not found.is_clean:
            raise CommandError("Somebody has to look at this.")

    def _say(self, found: Reconciliation) -> None:
        self.stdout.write(f"{found.rows.seen} rows, {found.rows.compared} compared byte by byte")
        for document_id in found.rows.lost:
            self.stdout.write(f"lost or damaged: {document_id}")
        for place, strays in found.strays.items():
            kept = " (kept: suspiciously many)" if strays.is_too_much else ""
            self.stdout.write(
                f"{place.value}: {strays.seen} files, {strays.copies} copies, {strays.strays} without a row{kept}"
            )
