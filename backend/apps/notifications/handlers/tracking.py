"""What mail providers tell (docs/notifications.md, "Bounces"). The library's door is a signal, so this one is heard."""

from collections.abc import Callable, Mapping
from typing import Any

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking
from django.dispatch import receiver

from apps.notifications.enums import BounceKind
from apps.notifications.services import bounces

# The library calls every bounce by one name. Whether the mailbox exists, each provider says in words of its own.
IS_GONE: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "Brevo": lambda told: told.get("event") in ("hard_bounce", "invalid_email"),
    "Mailjet": lambda told: told.get("hard_bounce") is True,
    "Postmark": lambda told: told.get("Type") in ("HardBounce", "BadEmailAddress"),
    "SparkPost": lambda told: _bounce_class(told) in ("10", "30", "90"),
}

LONGEST = 254  # characters of an address that anybody has


def _bounce_class(told: Mapping[str, Any]) -> str:
    """Deep inside: SparkPost wraps each event twice."""
    inside: Mapping[str, Any] = next(iter(told.get("msys", {}).values()), {})
    return str(inside.get("bounce_class", ""))


@receiver(tracking, dispatch_uid="notifications.note_tracking")
def note_tracking(event: AnymailTrackingEvent, esp_name: str, **_: Any) -> None:
    """Note a mail that did not arrive, or was called unwanted; opens and clicks are nobody's business."""
    kind = _kind_of(event, esp_name)
    if kind is not None and _is_address(event.recipient):
        told = event.event_id or f"{event.message_id} {event.recipient} {event.event_type}"
        bounces.note_bounce(address=event.recipient, kind=kind, report_id=f"{esp_name} {told}")


def _is_address(told: object) -> bool:
    return isinstance(told, str) and 0 < len(told) <= LONGEST and told.isprintable()


def _kind_of(event: AnymailTrackingEvent, provider: str) -> BounceKind | None:
    if event.event_type == EventType.COMPLAINED:
        return BounceKind.COMPLAINT
    if event.event_type != EventType.BOUNCED:
        return None  # refused by the provider itself, or put off: nothing came back
    told = event.esp_event if isinstance(event.esp_event, Mapping) else {}
    is_gone = event.reject_reason == RejectReason.INVALID or IS_GONE[provider](told)
    return BounceKind.HARD if is_gone else BounceKind.SOFT
