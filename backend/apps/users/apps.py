"""Django's configuration of the app."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured

from apps.core import config
from apps.users.clients.oidc import read_providers


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


def check_providers(**_: Any) -> list[checks.CheckMessage]:
    """Say at once what is wrong with OIDC_PROVIDERS, and not at somebody's sign-in."""
    try:
        read_providers(settings.OIDC_PROVIDERS)
    except ImproperlyConfigured as error:
        return [checks.Error(str(error), id="users.E002")]
    return []


def check_data_keys(**_: Any) -> list[checks.CheckMessage]:
    """Say before the first secret has to be kept that no key does."""
    from apps.users.services.data_keys import read_data_keys  # brings the models, which are not ready above

    try:
        read_data_keys()
    except ImproperlyConfigured as error:
        return [checks.Error(str(error), id="users.E003")]
    return []


class UsersConfig(config.HouseConfig):
    """See docs/architecture.md for where this app stands."""

    name = "apps.users"

    def ready(self) -> None:
        """Let `check --deploy` look for the signing key."""
        super().ready()
        checks.register(check_signing_key, checks.Tags.security, deploy=True)
        checks.register(check_providers, checks.Tags.security)
        checks.register(check_data_keys, checks.Tags.security, deploy=True)
