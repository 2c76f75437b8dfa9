"""Six digits: few enough to type, so few enough to guess; that is why tries are counted."""

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from apps.users.enums import ChallengeKind
from apps.users.models import Challenge
from apps.users.services.secrets import hash_code, hash_token

MOST_TRIES = 5


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
