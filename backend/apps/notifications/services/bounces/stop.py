"""Which addresses get no mail."""

from apps.notifications.enums import MAIL_ONLY, Kind
from apps.notifications.models import MailStop

# Somebody asks for these right now, and may have no other way in; limits keep them few. That they arrive is the proof.
ASKED_FOR = MAIL_ONLY - {Kind.INVITATION}


def find_mail_stop(*, address: str) -> MailStop | None:
    """Find why an address gets no mail; None: it does."""
    return MailStop.objects.filter(address=address.lower()).first()


def is_mail_stopped(*, address: str, kind: Kind | None = None) -> bool:
    """Whether an address gets no mail, or none of this kind: what somebody asked for this moment still goes out."""
    return kind not in ASKED_FOR and find_mail_stop(address=address) is not None
