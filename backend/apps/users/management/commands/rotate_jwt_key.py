"""Rotates the keys that sign access tokens."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.users import services


class Command(BaseCommand):
    """Take the next step of a rotation, or take a leaked key away; safe to run again."""

    help = "Make a new key that signs in ten minutes, and remove those whose last token has expired."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say when, or which key goes."""
        parser.add_argument(
            "--if-older-than", type=int, default=0, metavar="DAYS", help="for cron: leave a younger key alone"
        )
        parser.add_argument("--retire-now", metavar="KID", help="this key leaked: refuse its tokens at once")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what was done."""
        dry_run = options["dry_run"]
        try:
            if kid := options["retire_now"]:
                made = services.retire_key(kid=kid, dry_run=dry_run)
                lines = [f"{_did('removed', dry_run)} {kid}: its tokens are refused from now on."]
                lines += [f"Made {made}, which signs now."] if made else []
            else:
                older = timedelta(days=options["if_older_than"])
                lines = list(_tell(services.rotate_keys(if_older_than=older, dry_run=dry_run), dry_run))
        except (services.NoSuchKey, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("\n".join(lines))


def _tell(step: services.Rotation, dry_run: bool) -> Iterator[str]:
    for kid in step.retired:
        yield f"{_did('removed', dry_run)} {kid}: the last token it signed has expired."
    if step.makes:
        yield f"{_did('made', dry_run)} {step.made or 'a key'}, which signs from {_clock(step.makes)} on."
    if step.signer:
        yield f"Signing now: {step.signer}."
    for kid, begins_at in step.coming:
        yield f"Signing from {_clock(begins_at)} on: {kid}. Nothing to do until then."
    for kid, goes_at in step.leaving:
        yield f"Still needed for tokens it signed: {kid}. Run this again after {_clock(goes_at)}."


def _did(what: str, dry_run: bool) -> str:
    return f"Would have {what}" if dry_run else what.capitalize()


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
