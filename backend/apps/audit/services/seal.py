"""Put what was written down into the chain."""

from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from apps.audit.models import Link
from apps.audit.selectors.heads import get_end, make_head
from apps.audit.selectors.unsealed import first_id_of, list_unsealed
from apps.core.services import acting_as_system

BATCH = 1000
ONE_SEALER = "SELECT pg_try_advisory_xact_lock(hashtext('audit.seal'))"


def seal_entries(*, within: timedelta | None) -> int:
    """Chain the entries that are committed and have no link yet; returns how many.

    Requests take no part in it: they add rows and go. An entry whose transaction ends late stands behind younger ones,
    and is found all the same, because the chain goes by what it has not got, not by where it was.

    :param within: look only at entries as young as this, which is cheap; None looks at all
    """
    behind, done = first_id_of(timezone.now() - within if within else None), 0
    while True:
        with acting_as_system(reason="audit.seal", is_routine=True):
            links = _seal_batch(behind) if _is_only_sealer() else []
        done += len(links)
        if len(links) < BATCH:
            return done
        behind = links[-1].entry_id


def _seal_batch(behind: UUID) -> list[Link]:
    number, head = get_end()
    now, links = timezone.now(), []
    for entry_id, digest in list_unsealed(behind=behind, at_most=BATCH):
        number += 1
        head = make_head(before=head, number=number, digest=digest)
        links.append(Link(number=number, entry_id=entry_id, digest=digest, head=head, sealed_at=now))
    Link.objects.bulk_create(links)
    return links


def _is_only_sealer() -> bool:
    """Whether nobody else does it at this moment; the numbers are unique, so two would not break it, only fail."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_SEALER)
        return bool(cursor.fetchone()[0])
