"""The same question once more, for the browser that asked it."""

from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.users.enums import ChallengeKind
from apps.users.events import MagicLinkRequested
from apps.users.models import Challenge
from apps.users.services.challenges import WORTH_SENDING
from apps.users.services.mail_limits import DAY, is_within
from apps.users.services.secrets import hash_token

TIMES = 2


def ask_again(*, email: str, nonce: str) -> bool:
    """Send the mail of an open challenge again, with new secrets, twice at most. False if this browser has none.

    Nobody else can use this up: the nonce is known to the asking browser only.
    """
    since = timezone.now() - WORTH_SENDING
    mine = Challenge.objects.filter(kind=ChallengeKind.MAGIC_LINK, email=email, nonce_hash=hash_token(nonce))
    challenge = mine.filter(used_at__isnull=True, created_at__gt=since).first()
    if challenge is None:
        return False
    if not is_within(limit="users.link_again", who=str(challenge.pk), at_most=TIMES, seconds=DAY):
        return False
    with transaction.atomic():
        publish(MagicLinkRequested(challenge_id=challenge.pk))
    return True
