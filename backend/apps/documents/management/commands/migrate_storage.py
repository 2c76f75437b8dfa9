"""manage.py migrate_storage"""

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from apps.core.services import acting_as_system
from apps.documents.clients.places import StorageAway, has_place
from apps.documents.enums import StoragePlace
from apps.documents.selectors import count_documents_elsewhere
from apps.documents.services import FileLost
from apps.documents.services.migrating import copy_other_files, move_documents, remove_old_copies


class Command(BaseCommand):
    """Bring all files to S3, or back; exit 1 if one could not be moved (docs/storage.md)."""

    help = "Move all files to another place while the platform runs; start it again after any interruption."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument("--to", required=True, choices=StoragePlace.values)
        parser.add_argument("--delete", action="store_true", help="remove the old copies, once compared")
        parser.add_argument("--dry-run", action="store_true", help="only say how many there are")
        parser.add_argument("--parallel", type=int, default=4, help="files at the same time")

    def handle(self, *args: Any, **options: Any) -> None:
        """Move, follow, sum up."""
        to = StoragePlace(options["to"])
        if not has_place(to):
            raise CommandError(
                f"{to.label} is not set up: set its variables (.env.example), keep STORAGE_TYPE."
            )
        if to != settings.STORAGE_TYPE == StoragePlace.S3:
            raise CommandError("The worker brings files to S3 while STORAGE_TYPE is s3: change that first.")
        waiting = self._count_elsewhere(to)
        if options["dry_run"]:
            self.stdout.write(f"{waiting} files lie elsewhere")
            return
        try:
            self._migrate(to, waiting, delete=options["delete"], parallel=options["parallel"])
        except (StorageAway, FileLost) as problem:
            raise CommandError(f"Stopped ({problem}). Nothing is lost; start it again.") from None

    def _migrate(self, to: StoragePlace, waiting: int, *, delete: bool, parallel: int) -> None:
        outcomes = move_documents(to=to, keeps_copies=not delete, side_by_side=parallel)
        counts: Counter[str] = Counter()
        for outcome in tqdm(outcomes, total=waiting, unit=" files", disable=None):
            counts[outcome.moved.value if outcome.moved else outcome.problem] += 1
            if outcome.problem:
                self.stderr.write(f"{outcome.document_id}: {outcome.problem}")
        others = copy_other_files(to=to)
        removed = remove_old_copies(of=to) if delete else 0
        said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "nothing to move"
        self.stdout.write(f"{said}; {others} other files copied; {removed} old copies will go")
        if left := self._count_elsewhere(to):
            raise CommandError(f"{left} files still lie elsewhere: start it again.")

    def _count_elsewhere(self, place: StoragePlace) -> int:
        with acting_as_system(reason="documents.migrate_storage"):
            return count_documents_elsewhere(place=place)
