"""What every use of a passkey has in common."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from fido2.webauthn import AuthenticationResponse

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import FactorChange
from apps.users.errors import PasskeyRefused
from apps.users.events import SecondFactorChanged
from apps.users.models import Passkey
from apps.users.services.passkeys.answers import check_answer


def find_passkey(*, answer: AuthenticationResponse) -> Passkey:
    """Find the passkey that the answer names, with its owner; that it is theirs must still be checked.

    :raises PasskeyRefused: if we do not know it, the account is closed, or the device says it is somebody else's
    """
    known = Passkey.objects.filter(credential_id=answer.raw_id, user__is_active=True)
    passkey = known.select_related("user").first()
    if passkey is None or answer.response.user_handle not in (None, passkey.user_id.bytes):
        raise PasskeyRefused
    return passkey


def use_passkey(*, passkey: Passkey, state: Mapping[str, Any], answer: AuthenticationResponse) -> None:
    """Check the answer and note the use. Call it outside of a transaction: that a copy was noticed must stay.

    :raises PasskeyRefused: if the answer is wrong, or the counter says that there are two of this device
    """
    counter = check_answer(state=state, passkey=passkey, answer=answer)
    with transaction.atomic():
        is_copy = not _count_on(passkey, counter)
        if is_copy:
            _tell_of_copy(passkey)
    if is_copy:
        raise PasskeyRefused


def _count_on(passkey: Passkey, counter: int) -> bool:
    """Note the use; False if the counter did not grow (7.2, 22). Most passkeys do not count and always say 0."""
    locked = Passkey.objects.select_for_update().filter(pk=passkey.pk).first()
    if locked is None:  # removed a moment ago
        raise PasskeyRefused
    if counter <= locked.sign_count and (counter or locked.sign_count):
        return False
    locked.sign_count, locked.last_used_at = counter, timezone.now()
    locked.save(update_fields=["sign_count", "last_used_at", "updated_at"])
    return True


def _tell_of_copy(passkey: Passkey) -> None:
    record_audit(actor=None, action=f"users.{FactorChange.REFUSE_COPIED_PASSKEY}", subject=passkey)
    publish(SecondFactorChanged(user_id=passkey.user_id, change=FactorChange.REFUSE_COPIED_PASSKEY.value))
