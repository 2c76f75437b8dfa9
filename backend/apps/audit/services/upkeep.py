"""What the operational log throws away, and when."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone

from apps.audit.models import LogLine
from apps.core.services import acting_as_system

KEPT = timedelta(days=30)
MOST_LINES = 20_000  # of one organization, or of the platform itself
TRIM = """
    DELETE FROM audit_logline WHERE id IN (
        SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY tenant_id ORDER BY id DESC) AS place
                        FROM audit_logline) placed WHERE place > %s)
"""


def sweep_log(*, most: int = MOST_LINES) -> int:
    """Delete lines older than 30 days, and of each organization all but the newest; returns how many."""
    with acting_as_system(reason="audit.sweep_log"), connection.cursor() as cursor:
        old, _ = LogLine.objects.filter(logged_at__lt=timezone.now() - KEPT).delete()
        cursor.execute(TRIM, [most])
        return old + int(cursor.rowcount)
