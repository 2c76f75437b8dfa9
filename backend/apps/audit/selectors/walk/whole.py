"""What only the whole chain can show."""

from collections.abc import Iterator

from django.db import connection

from apps.audit.enums import FindingCode as Code
from apps.audit.models import Anchor, Link
from apps.audit.selectors.anchors import list_forged_anchors
from apps.audit.selectors.unsealed import list_forgotten_by_sealer
from apps.audit.selectors.walk.findings import MOST_FINDINGS, Finding

FORGOTTEN = """
    SELECT count(*) FILTER (WHERE actor_id IS NULL AND actor_seal <> ''),
        coalesce(sum(CASE WHEN action = 'privacy.erase_person' AND jsonb_typeof(detail -> 'acts_forgotten') = 'number'
            THEN greatest((detail ->> 'acts_forgotten')::numeric, 0) END), 0)
    FROM core_auditentry
"""


def find_at_the_end(*, number: int) -> Iterator[Finding]:
    """Look at what has no link, at the anchors, and at how many actors are gone.

    :param number: of the last link
    """
    for entry_id in list_forgotten_by_sealer(at_most=MOST_FINDINGS):
        yield Finding(Code.ENTRY_UNSEALED, entry_id=entry_id)
    for link in Link.objects.filter(number__lt=1).order_by("number")[
        :MOST_FINDINGS
    ]:  # it would pass for sealed
        yield Finding(Code.LINK_CHANGED, link.number, link.entry_id)
    for anchor in list_forged_anchors():
        yield Finding(Code.ANCHOR_FORGED, anchor.number)
    for anchored in Anchor.objects.filter(number__gt=number).values_list("number", flat=True):
        yield Finding(Code.CHAIN_SHORTENED, anchored, count=anchored - number)
    if more := count_unaccounted_actors():
        yield Finding(Code.ACTOR_MISSING, count=more)


def count_unaccounted_actors() -> int:
    """Count the actors that are gone without an erasure that says so."""
    with connection.cursor() as cursor:
        cursor.execute(FORGOTTEN)
        gone, accounted = cursor.fetchone()
    return max(0, int(gone) - int(accounted))
