"""Looking through an organization's own sources."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.core.errors import TooManyAttempts
from apps.integrations.api import scraping_examples as examples
from apps.integrations.api.scraping_outputs import ScrapedJobOutput, ScrapeOutput, ScrapeQuery
from apps.integrations.enums import OPEN_RUNS
from apps.integrations.errors import ScrapedJobNotFound
from apps.integrations.permissions import MayScrape
from apps.integrations.selectors.scraping import (
    get_scraped_job,
    list_found_jobs,
    list_scraped_jobs,
    read_sought,
)
from apps.integrations.services.scraping import NoSources, look_for_jobs
from apps.tenants.permissions import MemberRequest

ASK_AGAIN = {"Retry-After": "5"}  # seconds


class ScrapeView(ApiView):
    """A look through the sources."""

    permission_classes = [MayScrape]
    query_serializer = ScrapeQuery
    rate, rate_group = "60/m", "scrape"

    @extend_schema(
        operation_id="scrape_jobs",
        summary="Look for jobs in my own sources",
        tags=["integrations"],
        responses={200: ScrapeOutput, 202: ScrapeOutput, **refused(NoSources), **refused(TooManyAttempts)},
        examples=[examples.LOOKED, examples.LOOKING],
    )
    def get(self, request: MemberRequest) -> Response:
        """Look through the organization's feeds for jobs by keyword and place. What is found is for your eyes only.

        200: the sources were looked through for this within the last hour; `sources` says how that went. 202: nothing
        as fresh is there, so a worker refreshes it; ask the same again after `Retry-After`. Asking changes nothing
        that you own, and asking again does no more than asking once: one look of an organization at a time, at most
        12 an hour. robots.txt of every site is kept.

        Refusals: 404 (switched off), 409 `no_sources`, 429 `too_many_attempts`.
        """
        query = self.read_query(request)
        sought = read_sought(keyword=query["keyword"], location=query["location"])
        scrape = look_for_jobs(tenant=request.tenant, actor=request.user, sought=sought)
        if scrape.status in OPEN_RUNS:
            return Response(ScrapeOutput(_said(scrape, [])).data, status=202, headers=ASK_AGAIN)
        found = list_found_jobs(scrape=scrape)[: query["limit"]]
        return Response(ScrapeOutput(_said(scrape, found)).data)


class ScrapedJobsView(ApiView):
    """All that was found."""

    permission_classes = [MayScrape]
    paginated = True

    @extend_schema(
        operation_id="list_scraped_jobs",
        summary="List what was found in my own sources",
        tags=["integrations"],
        responses=ScrapedJobOutput(many=True),
        examples=[examples.JOBS],
    )
    def get(self, request: MemberRequest) -> Response:
        """List the jobs that your organization found in its feeds and that were seen in the last 30 days."""
        return self.page(list_scraped_jobs(tenant=request.tenant), ScrapedJobOutput)


class ScrapedJobView(ApiView):
    """One of them."""

    permission_classes = [MayScrape]

    @extend_schema(
        operation_id="get_scraped_job",
        summary="Get a job that was found in my own sources",
        tags=["integrations"],
        responses={200: ScrapedJobOutput, **refused(ScrapedJobNotFound)},
        examples=[examples.JOB],
    )
    def get(self, request: MemberRequest, job_id: UUID) -> Response:
        """Get one of the jobs that your organization found in its feeds."""
        return Response(ScrapedJobOutput(get_scraped_job(tenant=request.tenant, id=job_id)).data)


def _said(scrape: Any, results: Any) -> dict[str, Any]:
    names = ("status", "started_at", "finished_at", "sources")
    return {**{name: getattr(scrape, name) for name in names}, "results": results}
