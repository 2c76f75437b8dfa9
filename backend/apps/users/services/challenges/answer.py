"""Answers to a question. Looking changes nothing; one UPDATE uses the answer up."""

from django.utils import timezone
from django.utils.crypto import constant_time_compare

from apps.users.enums import ChallengeKind
from apps.users.errors import ChallengeRefused
from apps.users.models import Challenge, User
from apps.users.services.challenges.lifetime import LIFETIME
from apps.users.services.secrets import hash_token


def find_answered(*kinds: ChallengeKind, token: str) -> Challenge | None:
    """Find the open challenge of one of these kinds that this token answers, with its user."""
    live = Challenge.objects.filter(kind__in=kinds, used_at__isnull=True, expires_at__gt=timezone.now())
    return live.filter(token_hash=hash_token(token)).select_related("user").first()


def require_answered(*kinds: ChallengeKind, token: str) -> Challenge:
    """Get the open challenge of one of these kinds that this token answers; it stays open.

    :raises ChallengeRefused: if the token is unknown, used or too old
    """
    challenge = find_answered(*kinds, token=token)
    if challenge is None:
        raise ChallengeRefused
    return challenge


def find_registration(*, email: str, nonce: str) -> Challenge | None:
    """Find the open registration of this address that the browser with this nonce made."""
    since = timezone.now() - LIFETIME[ChallengeKind.VERIFY_EMAIL]
    registrations = Challenge.objects.filter(
        kind=ChallengeKind.VERIFY_EMAIL, email=email, used_at__isnull=True
    )
    return registrations.filter(nonce_hash=hash_token(nonce), created_at__gt=since).first()


def is_same_browser(challenge: Challenge, nonce: str) -> bool:
    """Whether the nonce is the one that the asking browser got."""
    return constant_time_compare(hash_token(nonce), challenge.nonce_hash or "")


def use_up(challenge: Challenge | None) -> User:
    """Use the answer up and return whose address it proves; call it in the transaction of what follows from it.

    One UPDATE decides: of many requests at once one wins. What the registration chose leaves the table with it.

    :raises ChallengeRefused: if there is none, another request used it meanwhile, or the account is closed
    """
    if challenge is None:
        raise ChallengeRefused
    now = timezone.now()
    is_mine = Challenge.objects.filter(
        pk=challenge.pk, used_at__isnull=True, token_hash=challenge.token_hash
    ).update(
        used_at=now, updated_at=now, password="", chosen={}
    )  # nosec B106  # emptied, not set
    if not is_mine or challenge.user is None or not challenge.user.is_active:
        raise ChallengeRefused
    return challenge.user
