"""What was found, as rows of the organization."""

from collections.abc import Iterable, Mapping

from django.utils import timezone

from apps.core.clients.fetching import FetchRefused, read_target
from apps.integrations.models import Feed, ScrapedJob
from apps.integrations.services.scraping.words import fold_text, fold_whereabouts
from apps.jobs.services.imports.identity import read_identity
from apps.jobs.services.imports.plain_text import clean_line
from apps.jobs.services.imports.rows import Row

TITLE, PLACE, URL, FACT = 200, 120, 500, 300  # characters
UNSAID = {
    "description",
    "external_id",
    "title",
    "place",
    "url",
}  # they have columns of their own, or are not kept
NEW = ["title", "place", "source_name", "source_url", "facts", "words", "whereabouts"]
SIGHT = ["fetched_at", "expires_at", "updated_at"]


def keep_jobs(feed: Feed, rows: Iterable[Row]) -> int:
    """Write them; one that was known is seen again and stays for another 30 days. Returns how many there are."""
    seen: set[str] = set()
    jobs = []
    for row in rows:
        external_id, reasons = read_identity(row, seen=seen)
        if not reasons and row.columns.get("title"):
            seen.add(external_id)
            jobs.append(_job(feed, external_id, row.columns))
    ScrapedJob.objects.bulk_create(
        jobs,
        batch_size=200,
        update_conflicts=True,
        unique_fields=["feed", "external_id"],
        update_fields=[*NEW, *SIGHT],
    )
    return len(jobs)


def _job(feed: Feed, external_id: str, columns: Mapping[str, str]) -> ScrapedJob:
    now = timezone.now()
    return ScrapedJob(
        tenant_id=feed.tenant_id,
        feed=feed,
        external_id=external_id,
        title=clean_line(columns["title"])[:TITLE],
        place=clean_line(columns.get("place", ""))[:PLACE],
        source_name=feed.source_name,
        source_url=_link(columns.get("url", "")),
        facts={name: clean_line(value)[:FACT] for name, value in columns.items() if name not in UNSAID},
        words=fold_text(columns),
        whereabouts=fold_whereabouts(columns),
        fetched_at=now,
        expires_at=now + ScrapedJob.KEPT,
    )


def _link(url: str) -> str:
    """An address that may stand in a link: http(s) and public; a source may write anything there."""
    try:
        target = read_target(url)
    except FetchRefused:
        return ""
    return target.url if len(target.url) <= URL else ""
