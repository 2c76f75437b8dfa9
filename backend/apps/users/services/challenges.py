"""Questions to the owner of an e-mail address: asked, armed when the mail is made, answered once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from apps.users.enums import ChallengeKind
from apps.users.errors import ChallengeRefused, ConfirmNeeded
from apps.users.models import Challenge, User
from apps.users.services.secrets import hash_code, hash_token, new_code, new_token

LIFETIME = {
    ChallengeKind.VERIFY_EMAIL: timedelta(hours=24),
    ChallengeKind.MAGIC_LINK: timedelta(minutes=10),
    ChallengeKind.ALREADY_REGISTERED: timedelta(minutes=10),
}
SIGNS_IN = (ChallengeKind.MAGIC_LINK, ChallengeKind.ALREADY_REGISTERED)
WORTH_SENDING = timedelta(days=1)  # after that nobody waits for the mail any more
MOST_TRIES = 5


@dataclass(frozen=True, kw_only=True)
class ArmedChallenge:
    """A challenge with its secrets, which exist here and in the mail, nowhere else.

    `code` is empty where only the link answers (everything but MAGIC_LINK).
    """

    challenge_id: UUID
    kind: ChallengeKind
    user: User
    token: str = field(repr=False)
    code: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Whose address was proven; `password` is the hash that this registration chose, empty if it was none."""

    user: User
    password: str = field(default="", repr=False)


def ask_challenge(
    *, kind: ChallengeKind, email: str, user: User | None, nonce: str | None, password: str = ""
) -> Challenge:
    """Write down the question; nothing answers it before `arm_challenge`.

    :param password: the hash that becomes the account's password with the proof (VERIFY_EMAIL)
    """
    return Challenge.objects.create(
        kind=kind,
        email=email,
        user=user,
        nonce_hash=hash_token(nonce) if nonce else None,
        password=password,
        expires_at=timezone.now() + LIFETIME[kind],
    )


def arm_challenge(*, challenge_id: UUID) -> ArmedChallenge | None:
    """Give the challenge a link token and a code, for the mail that is being made now.

    Calling it again (the worker died before the mail left) replaces both, so at most one mail works. The lifetime
    begins anew, because the secrets are new. None if there is nobody to write to: the address is unknown, the
    account closed, or the challenge answered or a day old.
    """
    now = timezone.now()
    open_ones = Challenge.objects.filter(
        pk=challenge_id, used_at__isnull=True, created_at__gt=now - WORTH_SENDING, user__is_active=True
    )
    challenge = open_ones.select_related("user").first()
    if challenge is None or challenge.user is None:
        return None
    kind, token = ChallengeKind(challenge.kind), new_token()
    code = new_code() if kind == ChallengeKind.MAGIC_LINK else ""
    expires_at = now + LIFETIME[kind]
    Challenge.objects.filter(pk=challenge.pk, used_at__isnull=True).update(
        token_hash=hash_token(token),
        code_hash=hash_code(code, challenge_id=challenge.pk) if code else "",
        expires_at=expires_at,
        updated_at=now,
    )
    return ArmedChallenge(
        challenge_id=challenge.pk,
        kind=kind,
        user=challenge.user,
        token=token,
        code=code,
        expires_at=expires_at,
    )


def answer_with_token(*, kinds: tuple[ChallengeKind, ...], token: str, nonce: str, confirm: bool) -> Proof:
    """Use the token up and return whose address it proves; call it in the transaction of what follows from it.

    :raises ChallengeRefused: if the token is unknown, used or too old
    :raises ConfirmNeeded: if another browser asked, and the person did not confirm; the token stays good
    """
    live = Challenge.objects.filter(kind__in=kinds, used_at__isnull=True, expires_at__gt=timezone.now())
    challenge = live.filter(token_hash=hash_token(token)).select_related("user").first()
    if challenge is None:
        raise ChallengeRefused
    if not confirm and not _is_same_browser(challenge, nonce):
        raise ConfirmNeeded
    return _use_up(challenge)


def _is_same_browser(challenge: Challenge, nonce: str) -> bool:
    return constant_time_compare(hash_token(nonce), challenge.nonce_hash or "")


def try_code(*, email: str, code: str, nonce: str) -> Challenge | None:
    """Count a try and compare the code; the challenge if it is right and still open, otherwise None.

    Call it outside of a transaction: a try that rolls back would be one for free.
    """
    asked = Challenge.objects.filter(
        kind=ChallengeKind.MAGIC_LINK, email=email.lower(), nonce_hash=hash_token(nonce)
    )
    challenge = asked.select_related("user").first()
    if challenge is None:
        return None
    live = Challenge.objects.filter(
        pk=challenge.pk, used_at__isnull=True, expires_at__gt=timezone.now(), tries__lt=MOST_TRIES
    )
    is_counted = live.update(tries=F("tries") + 1)
    is_right = constant_time_compare(hash_code(code, challenge_id=challenge.pk), challenge.code_hash)
    return challenge if is_counted and is_right else None


def answer_with_code(*, challenge: Challenge | None) -> Proof:
    """Use up the challenge that `try_code` found; call it in the transaction of what follows from it.

    :raises ChallengeRefused: if there is none, or another request used it meanwhile
    """
    if challenge is None:
        raise ChallengeRefused
    return _use_up(challenge)


def _use_up(challenge: Challenge) -> Proof:
    """One UPDATE decides: of many requests at once one wins."""
    now = timezone.now()
    is_mine = Challenge.objects.filter(
        pk=challenge.pk, used_at__isnull=True, token_hash=challenge.token_hash
    ).update(
        used_at=now, updated_at=now, password=""
    )  # nosec B106  # emptied, not set
    if not is_mine or challenge.user is None or not challenge.user.is_active:
        raise ChallengeRefused
    return Proof(user=challenge.user, password=challenge.password)
