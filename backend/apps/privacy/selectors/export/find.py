"""The export of a person."""

from datetime import timedelta

from django.utils import timezone

from apps.privacy.enums import ExportStatus
from apps.privacy.models import Export
from apps.users.models import User

KEPT = timedelta(hours=24)
LOST = timedelta(hours=1)  # so long no job takes; a person may ask again


def find_live_export(*, user: User) -> Export | None:
    """Find the person's export that is ready or being made; None if there is none that is worth waiting for."""
    now = timezone.now()
    export = Export.objects.filter(user=user, created_at__gt=now - KEPT).first()
    if export and export.status == ExportStatus.WAITING and export.created_at <= now - LOST:
        return None
    return export
