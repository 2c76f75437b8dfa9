"""An authenticator app that everybody may have; for demonstrations only."""

from django.db import transaction
from django.utils import timezone

from apps.users.models import Authenticator, User
from apps.users.services.data_keys import encrypt_secret
from apps.users.services.lock import lock_user


@transaction.atomic
def give_known_authenticator(*, user: User, secret: str) -> None:
    """Give the account an app with a secret that is printed for all to read; `manage.py seed --demo` and its like.

    :param secret: base32
    """
    now = timezone.now()
    lock_user(user)
    Authenticator.objects.update_or_create(
        user=user, defaults={"secret": encrypt_secret(secret, owner=user.pk), "confirmed_at": now}
    )
    user.second_factor_at = user.second_factor_at or now
    user.save(update_fields=["second_factor_at", "updated_at"])
