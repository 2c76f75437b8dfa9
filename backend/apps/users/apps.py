"""Django's configuration of the app."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks

from apps.core import config


def check_signing_key(**_: Any) -> list[checks.CheckMessage]:
    """Say before the first sign-in fails that there is no key to sign tokens with."""
    directory = Path(str(settings.JWT_KEYS_DIR))
    if any(directory.glob("*.pem")):
        return []
    return [
        checks.Error(
            "There is no key to sign access tokens with.",
            hint=f"Put an RSA private key at {directory}/<kid>.pem (JWT_KEYS_DIR).",
            id="users.E001",
        )
    ]


class UsersConfig(config.HouseConfig):
    """See docs/architecture.md for where this app stands."""

    name = "apps.users"

    def ready(self) -> None:
        """Let `check --deploy` look for the signing key."""
        super().ready()
        checks.register(check_signing_key, checks.Tags.security, deploy=True)
