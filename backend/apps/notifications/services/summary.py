"""The daily summary: what waited for it, in one message."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from apps.core.services import acting_as_system
from apps.notifications.enums import Channel, DeliveryStatus, Kind, category_of
from apps.notifications.models import Delivery
from apps.notifications.selectors import get_text
from apps.notifications.services.compose import write_letter
from apps.notifications.services.facts import FACTS
from apps.notifications.services.keys import make_summary_key, read_event_id
from apps.notifications.services.letter import Letter
from apps.notifications.services.links import link_to
from apps.notifications.services.once import Parcel, hand_over_once
from apps.notifications.services.wanted import is_still_wanted
from apps.users.models import User

MOST = 50  # lines; the rest stands on the site


def deliver_summary(*, recipient: User, channel: Channel, due_at: datetime) -> Delivery | None:
    """Send what waited for the summary of this moment, once; None if nothing of it is left to say.

    What dies in between is repeated as every notice is. Must not be called inside a transaction.

    :raises DeliveryPostponed: if it should be tried again later
    """
    waiting = Delivery.objects.gathered(recipient=recipient, channel=channel, due_at=due_at)
    parts = list(waiting.order_by("id"))
    parcel = Parcel(
        key=make_summary_key(who=recipient.pk, due_at=due_at, channel=channel),
        kind=Kind.DIGEST,
        channel=channel,
        recipient=recipient,
        about_id=recipient.pk,
        compose=lambda: _compose(recipient, parts),
    )
    sent = hand_over_once(parcel)
    if sent is None or sent.is_finished:
        ids = [part.pk for part in parts]
        now = timezone.now()
        Delivery.objects.filter(pk__in=ids).update(status=DeliveryStatus.SENT, sent_at=now, updated_at=now)
    return sent


def _compose(recipient: User, parts: list[Delivery]) -> Letter | None:
    said = [(part, line) for part in parts for line in _say(recipient, part)]
    if not said:
        return None
    lines = [line for _, line in said]
    facts = {"count": str(len(lines)), "items": "\n".join(lines[:MOST]), "link": link_to("notices/")}
    categories = sorted({category_of(part.template) for part, _ in said})
    return write_letter(kind=Kind.DIGEST, recipient=recipient, facts=facts, speaks_of=categories)


def _say(recipient: User, part: Delivery) -> Iterator[str]:
    """One line, as the subject of its own mail would be; none if nothing is left to say or nobody wants it."""
    kind, channel = Kind(part.template), Channel(part.channel)
    event_id = read_event_id(part.key)
    if not is_still_wanted(event_id=event_id, kind=kind, recipient=recipient, channel=channel):
        return
    with acting_as_system(reason=f"notifications.{kind}"):
        facts = FACTS[kind](part.about_id) if part.about_id else None
    if facts is not None:
        subject = get_text(kind=kind, language=recipient.language).subject.format(**facts)
        yield f"– {' '.join(subject.split())}"
