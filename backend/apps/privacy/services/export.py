"""Give a person everything that we hold about them."""

import zlib
from uuid import UUID

import orjson
from django.db import transaction

from apps.core.events import publish
from apps.core.services import acting_as_system, count_attempt, record_audit
from apps.privacy.enums import ExportStatus
from apps.privacy.events import ExportRequested
from apps.privacy.models import Export
from apps.privacy.selectors.export import collect_everything, find_live_export
from apps.users.models import User

DAY, MOST_A_DAY = 86_400, 5


def request_export(*, user: User) -> Export:
    """Get the person's export; if there is none that lives, a worker begins one.

    A person has one export at a time, also when many requests ask at once.

    :raises TooManyAttempts: when so many were made today that a program must be asking
    """
    return find_live_export(user=user) or _begin(user)


@transaction.atomic
def _begin(user: User) -> Export:
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # one after the other
    known = find_live_export(user=user)
    if known:
        return known
    # Inside of the transaction: what counts is how many were made, not how many were asked for.
    count_attempt(limit="privacy.export", who=str(user.pk), at_most=MOST_A_DAY, seconds=DAY)
    Export.objects.filter(user=user).delete()
    export = Export.objects.create(user=user)
    record_audit(actor=user, action="privacy.request_export", subject=user)
    publish(ExportRequested(export_id=export.pk))
    return export


def build_export(*, export_id: UUID) -> bool:
    """Fill the export; False if that was done already, or it is gone."""
    with acting_as_system(reason="privacy.build_export"):
        waiting = Export.objects.select_for_update(of=("self",)).filter(status=ExportStatus.WAITING)
        export = waiting.filter(pk=export_id).select_related("user").first()
        if export is None:
            return False
        export.body = zlib.compress(orjson.dumps(collect_everything(user=export.user), default=str))
        export.status = ExportStatus.READY
        export.save(update_fields=["body", "status", "updated_at"])
    return True


def read_export(*, export: Export) -> bytes:
    """Return the JSON of an export that is ready."""
    return zlib.decompress(export.body)
