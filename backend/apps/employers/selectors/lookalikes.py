"""Who could be taken for somebody else."""

from collections.abc import Callable, Sequence

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import F, Q
from django.db.models.functions import Greatest

from apps.employers.models import Employer

ROUGHLY, MOST = 0.25, 50  # share of three-letter groups in common; how many are compared letter by letter
# A short name is another name after one changed letter: only longer ones may differ in two.
ALIKE = """
    SELECT DISTINCT other FROM unnest(%s::text[]) AS other, unnest(%s::text[]) AS own
    WHERE other <> '' AND own <> ''
    AND levenshtein_less_equal(left(other, 200), left(own, 200), 2) <= CASE WHEN length(own) >= 6 THEN 2
        WHEN length(own) >= 4 THEN 1 ELSE 0 END
"""


def list_lookalikes(
    *, employer: Employer, names: Sequence[str], bare: Callable[[str], str]
) -> list[Employer]:
    """List the verified employers with another KvK number whose name differs from these by at most two letters.

    Only those that were verified before this one: who copies comes later than what is copied.

    :param names: the employer's, as `bare` writes them
    """
    if not any(names):
        return []
    near = [(other, [bare(other.legal_name), bare(other.trade_name)]) for other in _list_near(employer)]
    alike = _find_alike([name for _, written in near for name in written], names)
    return [other for other, written in near if alike & set(written)]


def _list_near(employer: Employer) -> list[Employer]:
    others = Employer.objects.all().verified().exclude(pk=employer.pk)
    others = others.exclude(kvk_number__in={employer.kvk_number, ""})
    if employer.first_verified_at:
        others = others.filter(first_verified_at__lt=employer.first_verified_at)
    claimed = [name for name in (employer.legal_name, employer.trade_name) if name]
    likeness = [TrigramSimilarity(field, name) for name in claimed for field in ("legal_name", "trade_name")]
    found = others.alias(likeness=Greatest(*likeness)).filter(Q(likeness__gte=ROUGHLY))
    return list(found.order_by(F("likeness").desc(), "pk")[:MOST])


def _find_alike(others: list[str], own: Sequence[str]) -> set[str]:
    if not others:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(ALIKE, [others, list(own)])
        return {row[0] for row in cursor.fetchall()}
