"""What came of a report, for who has its receipt."""

import hashlib

from apps.core.services import acting_for
from apps.moderation.models import Report


def find_report(*, receipt: str) -> Report | None:
    """Find the report that this receipt opens, as `services.read_receipt` reads it; the receipt is the key."""
    secret_hash = hashlib.sha256(receipt.encode()).hexdigest()
    with acting_for(secret_hash=secret_hash):
        return Report.objects.filter(receipt=receipt).first()
