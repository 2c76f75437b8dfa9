"""Runs of a feed: ask for one, follow it, read its report."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.integrations import errors, selectors, services
from apps.integrations.api import feed_examples as examples
from apps.integrations.api.feed_inputs import FeedRowsQuery, RunFeedInput
from apps.integrations.api.feed_outputs import FeedRowOutput, FeedRunOutput
from apps.integrations.permissions import MayAdministerFeeds
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest


class RunFeedView(ApiView):
    """The button."""

    permission_classes = [MayAdministerFeeds]
    scopes = {"POST": Scope.JOBS_WRITE}
    rate, rate_group = "30/h", "feed-runs"

    @extend_schema(
        operation_id="run_feed",
        summary="Read a feed now",
        tags=["integrations"],
        request=RunFeedInput,
        responses={202: FeedRunOutput, **refused(errors.FeedIsRunning)},
        examples=[examples.asked({"dry_run": True}), examples.answered(examples.WAITING, 202)],
    )
    def post(self, request: MemberRequest, feed_id: UUID) -> Response:
        """Have a worker read the feed. The answer is the run; ask for it again to see how far it is.

        Refused with 409 `feed_is_running` while a run is open.
        """
        feed = selectors.get_feed(tenant=request.tenant, id=feed_id)
        run = services.ask_run(actor=request.user, feed=feed, **read(RunFeedInput, request.data))
        return Response(FeedRunOutput(run).data, status=202)


class FeedRunsView(ApiView):
    """All runs of a feed that are kept."""

    permission_classes = [MayAdministerFeeds]
    scopes = {"GET": Scope.JOBS_READ}
    paginated = True

    @extend_schema(
        operation_id="list_feed_runs",
        summary="List the runs of a feed",
        tags=["integrations"],
        responses={200: FeedRunOutput(many=True)},
        examples=[examples.answered(examples.RUN)],
    )
    def get(self, request: MemberRequest, feed_id: UUID) -> Response:
        """List the runs of the last 90 days, newest first."""
        feed = selectors.get_feed(tenant=request.tenant, id=feed_id)
        return self.page(selectors.list_runs(feed=feed), FeedRunOutput)


class FeedRunView(ApiView):
    """One run."""

    permission_classes = [MayAdministerFeeds]
    scopes = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="get_feed_run",
        summary="Get a run of a feed",
        tags=["integrations"],
        responses={200: FeedRunOutput},
        examples=[examples.answered(examples.RUN)],
    )
    def get(self, request: MemberRequest, feed_id: UUID, run_id: UUID) -> Response:
        """Get a run, also while it is open.

        `outcome` is `ok`; `not_modified`; `held` (too much was gone, nothing was closed); `incomplete` (a part could
        not be read, nothing was closed); or, when it failed, the code of what stood in the way.
        """
        feed = selectors.get_feed(tenant=request.tenant, id=feed_id)
        return Response(FeedRunOutput(selectors.get_run(feed=feed, id=run_id)).data)


class FeedRowsView(ApiView):
    """The report of a run."""

    permission_classes = [MayAdministerFeeds]
    scopes = {"GET": Scope.JOBS_READ}
    query_serializer = FeedRowsQuery
    paginated = True

    @extend_schema(
        operation_id="list_feed_rows",
        summary="List what became of the rows of a run",
        tags=["integrations"],
        responses={200: FeedRowOutput(many=True)},
        examples=[examples.answered(examples.ROW)],
    )
    def get(self, request: MemberRequest, feed_id: UUID, run_id: UUID) -> Response:
        """List the rows that have something to tell, for 30 days: up to 1000 with reasons and 500 others."""
        run = selectors.get_run(feed=selectors.get_feed(tenant=request.tenant, id=feed_id), id=run_id)
        return self.page(selectors.list_rows(run=run, **self.read_query(request)), FeedRowOutput)
