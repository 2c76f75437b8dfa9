"""manage.py read_bounce: for a mail server that pipes what comes back into us."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from apps.notifications.services import bounces

LARGEST = 1024 * 1024  # bytes; a report says what it says at its beginning


class Command(BaseCommand):
    """Read one mail from standard input."""

    help = "Reads a bounce (RFC 3464) from standard input, and stops mail to addresses that do not exist."

    def handle(self, *args: Any, **options: Any) -> None:
        """Always ends well: a mail server would send an error back, and nobody reads it."""
        is_ours = bounces.hear_report(raw=sys.stdin.buffer.read(LARGEST))
        self.stdout.write("noted" if is_ours else "not about a mail of ours")
