"""The message with the code; the code exists here and in the message, nowhere else."""

from dataclasses import dataclass, field
from uuid import UUID

import structlog
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from apps.core.services import refuse_open_transaction
from apps.users.clients import sms
from apps.users.models import PhoneChallenge
from apps.users.services.phones.request import LIFETIME
from apps.users.services.secrets import hash_code, new_code

log = structlog.get_logger(__name__)


class PhoneCodePostponed(Exception):
    """The message did not go out now; the queue tries again."""


@dataclass(frozen=True, kw_only=True)
class _Message:
    challenge_id: UUID
    code_hash: str
    to: str = field(repr=False)
    text: str = field(repr=False)


def send_phone_code(*, challenge_id: UUID) -> None:
    """Make the code and hand it to the provider, once. Must not be called inside a transaction.

    The hash is stored before the message goes, and says that it is on its way: another worker with the same job, and
    the next try after a crash, send nothing. Only if the provider surely took nothing is it taken back. So nobody gets
    two messages for one request; whom none reaches asks again.

    :raises PhoneCodePostponed: if it should be tried again later
    """
    refuse_open_transaction()
    message = _arm(challenge_id)
    if message is None:
        return
    try:
        sms.send_sms(to=message.to, text=message.text)
    except sms.SmsNotAccepted as error:
        _disarm(message)
        raise PhoneCodePostponed(str(error)) from None
    except (sms.SmsRefused, sms.SmsOutcomeUnknown) as error:
        kind = "sms_refused" if isinstance(error, sms.SmsRefused) else "sms_outcome_unknown"
        log.warning(kind, challenge=str(challenge_id), answer=str(error))


def _arm(challenge_id: UUID) -> _Message | None:
    """None if it is on its way already, answered, or so old that nobody waits for it."""
    now, code = timezone.now(), new_code()
    code_hash = hash_code(code, challenge_id=challenge_id)
    # No join here: a filter over two tables becomes a subquery, which an UPDATE that waited does not look at again.
    waiting = PhoneChallenge.objects.filter(
        pk=challenge_id, code_hash="", used_at__isnull=True, created_at__gt=now - LIFETIME
    )
    challenge = waiting.filter(user__is_active=True).select_related("user").first()
    if challenge is None or not waiting.update(
        code_hash=code_hash, expires_at=now + LIFETIME, updated_at=now
    ):
        return None
    with translation.override(challenge.user.language):
        text = _(
            "%(code)s is your code for Safe Job Platform. It works for 10 minutes. Give it to nobody."
        ) % {"code": code}
    return _Message(challenge_id=challenge_id, code_hash=code_hash, to=str(challenge.number), text=text)


def _disarm(message: _Message) -> None:
    PhoneChallenge.objects.filter(pk=message.challenge_id, code_hash=message.code_hash).update(code_hash="")
