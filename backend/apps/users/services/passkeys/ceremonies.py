"""Questions to a passkey: asked, and answered at most once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from apps.users.enums import CeremonyKind
from apps.users.errors import PasskeyRefused
from apps.users.models import Ceremony, User

LIFETIME = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class AskedPasskey:
    """What the browser must know to ask the device: options as JSON of WebAuthn Level 3, with base64url."""

    ceremony_id: UUID
    options: dict[str, Any] = field(repr=False)
    expires_in: int = int(LIFETIME.total_seconds())


def open_ceremony(
    *, kind: CeremonyKind, user: User | None, state: dict[str, Any], options: Mapping[str, Any]
) -> AskedPasskey:
    """Write down what the answer must fulfil; it may come within five minutes.

    :param user: whose answer it must be; None while we do not know who signs in
    """
    ceremony = Ceremony.objects.create(
        kind=kind, user=user, state=state, expires_at=timezone.now() + LIFETIME
    )
    milliseconds = int(LIFETIME.total_seconds() * 1000)
    return AskedPasskey(ceremony_id=ceremony.pk, options={**options, "timeout": milliseconds})


def use_ceremony(*, ceremony_id: UUID, kind: CeremonyKind, user: User | None) -> dict[str, Any]:
    """Use the question up, whatever the answer is worth, and return what it must fulfil. One UPDATE decides.

    Call it outside of the transaction of what follows: an answer that is wrong must not leave the question open.

    :raises PasskeyRefused: if it is unknown, used, too old, or was put to somebody else or for another purpose
    """
    now = timezone.now()
    asked = Ceremony.objects.filter(pk=ceremony_id, kind=kind, user=user)
    if not asked.filter(used_at__isnull=True, expires_at__gt=now).update(used_at=now, updated_at=now):
        raise PasskeyRefused
    return dict(asked.get().state)
