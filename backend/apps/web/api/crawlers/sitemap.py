"""`/sitemap.xml` and its parts (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.html import escape

from apps.jobs.selectors.sitemap import Indexed, list_indexed_jobs, list_sitemap_starts
from apps.web.api.crawlers.page import XML, CrawlerPage
from apps.web.api.language import CHOICE

LARGEST_PART = 50_000
REMEMBERED = 600  # seconds: to number all postings takes longer than anything else a crawler asks
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
IN_LANGUAGES = f'{SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
PAGES = (
    "web:home", "web:jobs", "web:job-map", "web:ranking", "web:help", "web:self-check", "web:minimum-wage",
    "web:transparency",
)  # fmt: skip


def link(name: str, *args: object) -> str:
    """Return the whole address of a page."""
    return f"{settings.PUBLIC_URL.rstrip('/')}{reverse(name, args=args)}"


class SitemapIndex(CrawlerPage):
    """Names the parts: the pages, and the jobs by 50,000."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Answer with the index (one query, or none)."""
        starts = cache.get_or_set(
            "sitemap-starts", lambda: list_sitemap_starts(size=LARGEST_PART), REMEMBERED
        )
        parts = [link("web:sitemap-pages"), *(link("web:sitemap-jobs", start) for start in starts or [])]
        listed = "".join(f"<sitemap><loc>{part}</loc></sitemap>\n" for part in parts)
        return HttpResponse(
            f"{DECLARATION}<sitemapindex {SCHEMA}>\n{listed}</sitemapindex>\n", content_type=XML
        )


class PagesPart(CrawlerPage):
    """The pages that everybody reads, each in every language."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Answer with the pages."""
        addresses = [link(name) for name in PAGES]
        listed = "".join(f"<url><loc>{one}</loc>{_alternates(one)}</url>\n" for one in addresses)
        return HttpResponse(f"{DECLARATION}<urlset {IN_LANGUAGES}>\n{listed}</urlset>\n", content_type=XML)


class JobsPart(CrawlerPage):
    """The jobs from one id on. A job's own text is in one language, so no other one is named."""

    def get(self, request: HttpRequest, start: UUID, **_: object) -> HttpResponseBase:  # type: ignore[override]  # streamed
        """Stream up to 50,000 jobs."""
        jobs = list_indexed_jobs(start=start, size=LARGEST_PART)
        return StreamingHttpResponse(_write_jobs(jobs), content_type=XML)


def _alternates(address: str) -> str:
    languages = [(code, f"{address}?{CHOICE}={code}") for code, _ in settings.LANGUAGES]
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(href)}"/>'
        for code, href in [*languages, ("x-default", address)]
    )


def _write_jobs(jobs: Iterable[Indexed]) -> Iterator[str]:
    yield f"{DECLARATION}<urlset {SCHEMA}>\n"
    for job in jobs:
        changed = job.updated_at.isoformat(timespec="seconds")
        yield f"<url><loc>{link('web:job', job.id)}</loc><lastmod>{changed}</lastmod></url>\n"
    yield "</urlset>\n"
