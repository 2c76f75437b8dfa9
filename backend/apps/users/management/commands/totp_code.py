"""manage.py totp_code"""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.users.models import Authenticator, User
from apps.users.services import show_code

DEMONSTRATES = ("development", "test")


class Command(BaseCommand):
    """Show what an authenticator app shows, on a machine that holds nothing of worth."""

    help = "Print the code that the account's authenticator app shows now. Only in development."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the account."""
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the code.

        :raises CommandError: anywhere else than in development, or if there is no such app
        """
        if settings.ENVIRONMENT not in DEMONSTRATES:
            raise CommandError(
                "This shows codes in development only. Look at the phone of the account's owner."
            )
        try:
            self.stdout.write(show_code(user=User.objects.get(email=options["email"].lower())))
        except (User.DoesNotExist, Authenticator.DoesNotExist) as error:
            raise CommandError("This account has no authenticator app.") from error
