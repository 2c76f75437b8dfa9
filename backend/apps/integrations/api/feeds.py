"""Feeds: list, make, see, change, delete."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH, refused
from apps.core.api.views import ApiView, read
from apps.integrations import errors, selectors, services
from apps.integrations.api import feed_examples as examples
from apps.integrations.api.feed_inputs import ChangeFeedInput, CreateFeedInput
from apps.integrations.api.feed_outputs import FeedOutput
from apps.integrations.models import Feed
from apps.integrations.permissions import MayAdministerFeeds
from apps.jobs.selectors import get_posting_employer
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest


def answer_feed(feed: Feed, status: int = 200) -> Response:
    """Answer with the feed and its version."""
    return Response(FeedOutput(feed).data, status, headers={"ETag": etag_of(feed)})


class FeedsView(ApiView):
    """The feeds of an organization."""

    permission_classes = [MayAdministerFeeds]
    scopes = {"GET": Scope.JOBS_READ, "POST": Scope.JOBS_WRITE}
    paginated = True

    @extend_schema(
        operation_id="list_feeds",
        summary="List the own feeds",
        tags=["integrations"],
        responses={200: FeedOutput(many=True)},
        examples=[examples.answered(examples.FEED)],
    )
    def get(self, request: MemberRequest) -> Response:
        """List where the organization's postings are read from."""
        return self.page(selectors.list_feeds(tenant=request.tenant), FeedOutput)

    @extend_schema(
        operation_id="create_feed",
        summary="Make a feed",
        tags=["integrations"],
        request=CreateFeedInput,
        responses={201: FeedOutput, **refused(errors.FeedAddressTaken, errors.TooManyFeeds)},
        examples=[examples.asked(examples.ASKED), examples.answered(examples.FEED, 201)],
    )
    def post(self, request: MemberRequest) -> Response:
        """Have an address read from now on, again and again; the first time within minutes.

        Refusals: 400 `address_refused`, `bad_board`; 409 `feed_address_taken`, `too_many_feeds`,
        `employer_profile_needed`.
        """
        facts = read(CreateFeedInput, request.data)
        employer = get_posting_employer(tenant=request.tenant)
        return answer_feed(services.create_feed(actor=request.user, employer=employer, **facts), 201)


class FeedView(ApiView):
    """One feed of an organization."""

    permission_classes = [MayAdministerFeeds]
    scopes = {"GET": Scope.JOBS_READ, "PATCH": Scope.JOBS_WRITE, "DELETE": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="get_feed",
        summary="Get a feed",
        tags=["integrations"],
        responses={200: FeedOutput},
        examples=[examples.answered(examples.FEED)],
    )
    def get(self, request: MemberRequest, feed_id: UUID) -> Response:
        """Get a feed; `paused_for` says why it paused itself, if it did."""
        return answer_feed(selectors.get_feed(tenant=request.tenant, id=feed_id))

    @extend_schema(
        operation_id="change_feed",
        summary="Change a feed",
        tags=["integrations"],
        parameters=[IF_MATCH],
        request=ChangeFeedInput,
        responses={200: FeedOutput, **refused(errors.FeedAddressTaken)},
        examples=[examples.asked({"every_minutes": 60}), examples.answered(examples.FEED)],
    )
    def patch(self, request: MemberRequest, feed_id: UUID) -> Response:
        """Change the named facts.

        Refusals: 400 `address_refused`, `bad_board`; 409 `feed_address_taken`; 412.
        """
        feed = selectors.get_feed(tenant=request.tenant, id=feed_id)
        facts, check = read(ChangeFeedInput, request.data), partial(check_version, request)
        return answer_feed(services.change_feed(actor=request.user, feed=feed, check=check, **facts))

    @extend_schema(
        operation_id="delete_feed",
        summary="Delete a feed",
        tags=["integrations"],
        responses={
            204: OpenApiResponse(description="It is gone, and its jobs are closed."),
            **refused(errors.FeedIsRunning),
        },
    )
    def delete(self, request: MemberRequest, feed_id: UUID) -> Response:
        """Delete a feed with its reports; its postings are closed, its drafts thrown away.

        To keep them, set `is_active` to false instead. Refused with 409 `feed_is_running` while it is read.
        """
        feed = selectors.get_feed(tenant=request.tenant, id=feed_id)
        services.delete_feed(actor=request.user, feed=feed)
        return Response(status=204)
