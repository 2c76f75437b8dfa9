"""The secrets of a question, made for the mail that asks it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from apps.users.enums import ChallengeKind
from apps.users.models import Challenge, User
from apps.users.selectors import list_addressees
from apps.users.services.challenges.code import MOST_TRIES
from apps.users.services.challenges.lifetime import LIFETIME, WORTH_SENDING
from apps.users.services.secrets import hash_code, hash_token, new_code, new_token


@dataclass(frozen=True, kw_only=True)
class ArmedChallenge:
    """A challenge with its secrets, which exist here and in the mail, nowhere else.

    `code` is empty where only the link answers: for everything but MAGIC_LINK, and when the address had its codes for
    today.
    """

    challenge_id: UUID
    kind: ChallengeKind
    user: User
    token: str = field(repr=False)
    code: str = field(repr=False)
    expires_at: datetime


def arm_challenge(*, challenge_id: UUID) -> ArmedChallenge | None:
    """Give the challenge a link token and a code, for the mail that is being made now.

    Calling it again (the worker died before the mail left) replaces both, so at most one mail works. The lifetime
    begins anew, because the secrets are new; the tries do not. None if there is nobody to write to: the address is
    unknown, the account closed, or the challenge answered or a day old.
    """
    now = timezone.now()
    challenge = Challenge.objects.filter(
        pk=challenge_id, used_at__isnull=True, created_at__gt=now - WORTH_SENDING
    ).first()
    user = list_addressees(challenge_id=challenge_id).first()
    if challenge is None or user is None:
        return None
    kind, token, code = ChallengeKind(challenge.kind), new_token(), _code_for(challenge)
    expires_at = now + LIFETIME[kind]
    Challenge.objects.filter(pk=challenge.pk, used_at__isnull=True).update(
        token_hash=hash_token(token),
        user=user,
        code_hash=hash_code(code, challenge_id=challenge.pk) if code else "",
        expires_at=expires_at,
        updated_at=now,
    )
    return ArmedChallenge(
        challenge_id=challenge.pk,
        kind=kind,
        user=user,
        token=token,
        code=code,
        expires_at=expires_at,
    )


def _code_for(challenge: Challenge) -> str:
    has_code = challenge.kind == ChallengeKind.MAGIC_LINK and challenge.tries < MOST_TRIES
    return new_code() if has_code else ""
