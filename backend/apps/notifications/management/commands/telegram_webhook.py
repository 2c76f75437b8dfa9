"""manage.py telegram_webhook: tell Telegram where to post what people write to the bot."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from apps.notifications.clients import telegram
from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown


class Command(BaseCommand):
    """Set the webhook, or take it away."""

    help = "Has Telegram post to /telegram/webhook/<TELEGRAM_WEBHOOK_SECRET>/ of PUBLIC_URL; --off takes that back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--off."""
        parser.add_argument("--off", action="store_true", help="let updates wait for the worker instead")

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell Telegram; a secret is never shown."""
        secret = settings.TELEGRAM_WEBHOOK_SECRET
        if not options["off"] and not secret:
            raise CommandError("Set TELEGRAM_WEBHOOK_SECRET first (see .env.example).")
        try:
            if options["off"]:
                telegram.forget_webhook()
            else:
                url = f"{settings.PUBLIC_URL.rstrip('/')}/telegram/webhook/{secret}/"
                telegram.set_webhook(url=url, secret=secret)
        except (NotAccepted, OutcomeUnknown) as error:
            raise CommandError(f"Telegram did not take it: {error}") from None
        self.stdout.write("The webhook is off." if options["off"] else "Telegram posts to us from now on.")
