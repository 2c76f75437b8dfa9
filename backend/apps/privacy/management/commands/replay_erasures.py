"""manage.py replay_erasures"""

from typing import Any

from django.core.management.base import BaseCommand

from apps.privacy.services import replay_erasures


class Command(BaseCommand):
    """After the restore of a backup, before anybody is served."""

    help = (
        "Erase everybody again who was erased after this backup was made (the list is in the file storage)."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase them, and say how many."""
        self.stdout.write(f"{replay_erasures()} people came back with the backup and are erased again.")
