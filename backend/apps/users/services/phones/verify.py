"""The code came back: the number belongs to the account from now on."""

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit, take_turns
from apps.users.events import PhoneLost
from apps.users.models import Phone, PhoneChallenge, User
from apps.users.services.phones.limits import count_try
from apps.users.services.secrets import hash_code

MOST_TRIES = 5
TURNS = "users.phones"  # one proof at a time: two that take each other's number would wait for each other


class PhoneCodeRefused(DomainError):
    """The code is wrong, used, too old or not the newest; which of these is nobody's business."""

    code = "phone_code_refused"
    message = _("This code does not work (any more). Please ask for a new one.")


def verify_phone(*, user: User, code: str) -> Phone:
    """Take the code of the newest message as proof of its number; five tries, ten minutes, once.

    Numbers change hands: an account that proved this one before loses it, and its owner is told. Call it outside of a
    transaction: a try that rolls back would be one for free.

    :raises PhoneCodeRefused: if the code is no good
    :raises TooManyAttempts: when this account tried too many codes today
    """
    count_try(user=user)
    challenge = _try(user, code)
    if challenge is None:
        raise PhoneCodeRefused
    with transaction.atomic():
        return _prove(challenge)


def _try(user: User, code: str) -> PhoneChallenge | None:
    challenge = PhoneChallenge.objects.filter(user=user).order_by("-id").first()
    if challenge is None:
        return None
    live = _open_ones(challenge).filter(expires_at__gt=timezone.now(), tries__lt=MOST_TRIES)
    is_counted = live.update(tries=F("tries") + 1)
    is_right = constant_time_compare(hash_code(code, challenge_id=challenge.pk), challenge.code_hash)
    return challenge if is_counted and is_right else None


def _open_ones(challenge: PhoneChallenge) -> QuerySet[PhoneChallenge]:
    return PhoneChallenge.objects.filter(pk=challenge.pk, used_at__isnull=True, code_hash=challenge.code_hash)


def _prove(challenge: PhoneChallenge) -> Phone:
    """One UPDATE decides: of many requests at once one wins."""
    now = timezone.now()
    if not _open_ones(challenge).update(used_at=now, updated_at=now):
        raise PhoneCodeRefused
    take_turns(TURNS)
    _take_from_others(challenge)
    phone, _is_new = Phone.objects.update_or_create(
        user=challenge.user, defaults={"number": challenge.number, "verified_at": now}
    )
    record_audit(actor=challenge.user, action="users.verify_phone", subject=challenge.user)
    return phone


def _take_from_others(challenge: PhoneChallenge) -> None:
    others = Phone.objects.filter(number=challenge.number).exclude(user_id=challenge.user_id)
    for phone in others.select_related("user"):
        phone.delete()
        record_audit(actor=None, action="users.lose_phone", subject=phone.user)
        publish(PhoneLost(user_id=phone.user_id))
