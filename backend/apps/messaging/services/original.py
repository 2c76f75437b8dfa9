"""What a message said before anything was masked."""

from apps.compliance.enums import NEVER_SHOWN, HiddenKind
from apps.compliance.services.masking import Span, cover
from apps.messaging.models import Message


def show_original(message: Message) -> str:
    """The words as they were written, but for what nobody ever gets to read here (BSN)."""
    kept = [Span(HiddenKind(kind), start, end) for kind, start, end in message.hidden if kind in NEVER_SHOWN]
    return cover(message.original, kept) if message.original else message.text
