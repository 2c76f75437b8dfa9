"""Feeds through the API: who may, what is refused and how, and the run from the button to the report."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.integrations.enums import FeedKind, RunStatus
from apps.integrations.models import Feed, FeedRun
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.tenants.enums import Role, Scope
from apps.tenants.models import Membership
from tests.factories.api_tokens import program
from tests.factories.employers import EmployerFactory
from tests.factories.feeds import FeedFactory, FeedRowFactory, FeedRunFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db
FEEDS = "/api/v1/feeds/"
WANTED = {"name": "Career site", "kind": "indeed_xml", "address": "https://jobs.example.nl/feed.xml"}


@pytest.fixture
def membership() -> Membership:
    """An administrator of a verified labour supplier."""
    employer = EmployerFactory(verified=True, is_labour_supplier=True)
    MembershipFactory(organization=employer.tenant)
    made: Membership = MembershipFactory(organization=employer.tenant, admin=True)
    return made


@pytest.fixture
def client(client_for: Callable[..., APIClient], membership: Membership) -> APIClient:
    """Acts as the administrator."""
    return client_for(membership.user)


def make(client: APIClient, **changes: Any) -> Any:
    return client.post(FEEDS, {**WANTED, **changes}, format="json")


def test_feed_is_made_with_what_was_not_said_filled_in(client: APIClient, membership: Membership) -> None:
    answer = make(client)

    assert answer.status_code == 201, answer.json()
    body, feed = answer.json(), Feed.objects.get()
    assert (body["source_name"], body["every_minutes"], body["publishes"]) == ("jobs.example.nl", 360, False)
    assert (feed.tenant, feed.created_by) == (membership.organization, membership.user)
    assert feed.next_run_at is not None
    assert AuditEntry.objects.filter(action="integrations.create_feed", actor=membership.user).exists()


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"kind": "rss"}, "kind", "invalid_choice"),
        ({"name": ""}, "name", "blank"),
        ({"every_minutes": 5}, "every_minutes", "min_value"),
        ({"every_minutes": 100_000}, "every_minutes", "max_value"),
        ({"every_minutes": "often"}, "every_minutes", "invalid"),
        ({"address": "ftp://jobs.example.nl/feed.xml"}, "address", "address_refused"),
        ({"address": "http://127.0.0.1/feed.xml"}, "address", "address_refused"),
        ({"address": "https://jobs.example.nl:8443/feed.xml"}, "address", "address_refused"),
        ({"address": "x" * 501}, "address", "max_length"),
        ({"kind": "greenhouse", "address": "../../secret"}, "address", "bad_board"),
        ({"kind": "lever", "address": "https://evil.example/acme"}, "address", "bad_board"),
        ({"kind": "recruitee", "address": "a.b@evil.example/"}, "address", "bad_board"),
    ],
)
def test_bad_input_names_field_and_rule(client: APIClient, changes: Any, field: str, code: str) -> None:
    answer = make(client, **changes)

    assert answer.status_code == 400, answer.json()
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(f"/{field}", code)]
    assert not Feed.objects.exists()


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("greenhouse", "acme"),
        ("greenhouse", "https://boards.greenhouse.io/acme"),
        ("lever", "https://jobs.eu.lever.co/acme"),
        ("recruitee", "https://acme.recruitee.com/"),
    ],
)
def test_board_is_taken_by_name_or_address(client: APIClient, kind: str, address: str) -> None:
    answer = make(client, kind=kind, address=address)

    assert answer.status_code == 201, answer.json()
    assert answer.json()["source_name"] == FeedKind(kind).label


def test_same_address_twice_and_too_many_feeds_are_refused(client: APIClient, membership: Membership) -> None:
    make(client)
    assert make(client).json()["code"] == "feed_address_taken"

    FeedFactory.create_batch(19, employer=membership.organization.employer)
    assert make(client, address="https://jobs.example.nl/other.xml").json()["code"] == "too_many_feeds"


def test_change_wakes_a_feed_that_paused_itself(client: APIClient, membership: Membership) -> None:
    feed = FeedFactory(
        employer=membership.organization.employer, is_active=False, failures=8, paused_for="unreachable"
    )

    answer = client.patch(f"{FEEDS}{feed.pk}/", {"is_active": True}, format="json")

    assert (answer.status_code, answer.json()["failures"], answer.json()["paused_for"]) == (200, 0, "")


def test_another_address_is_read_as_a_whole(client: APIClient, membership: Membership) -> None:
    feed = FeedFactory(employer=membership.organization.employer, etag='"1"')

    answer = client.patch(f"{FEEDS}{feed.pk}/", {"address": "https://jobs.example.nl/new.xml"}, format="json")

    feed.refresh_from_db()
    assert (answer.status_code, feed.etag) == (200, "")


def test_stale_version_is_refused(client: APIClient, membership: Membership) -> None:
    feed = FeedFactory(employer=membership.organization.employer)

    answer = client.patch(f"{FEEDS}{feed.pk}/", {"name": "x"}, format="json", headers={"If-Match": '"0"'})

    assert answer.status_code == 412


def test_run_goes_from_the_button_to_the_report(
    client: APIClient, membership: Membership, make_feed: Any, run_jobs: Any
) -> None:
    feed = make_feed(employer=membership.organization.employer)
    asked = client.post(f"{FEEDS}{feed.pk}/run/", {}, format="json")
    assert (asked.status_code, asked.json()["status"]) == (202, "waiting")

    run_jobs()

    run = client.get(f"{FEEDS}{feed.pk}/runs/{asked.json()['id']}/").json()
    assert (run["status"], run["outcome"], run["created"], run["published"]) == ("done", "ok", 3, 3)
    rows = client.get(f"{FEEDS}{feed.pk}/runs/{run['id']}/rows/").json()["results"]
    assert [(row["number"], row["outcome"], row["reasons"]) for row in rows] == [
        (number, "created", []) for number in (3, 2, 1)
    ]
    assert [one["id"] for one in client.get(f"{FEEDS}{feed.pk}/runs/").json()["results"]] == [run["id"]]


def test_second_run_while_one_is_open_is_refused(client: APIClient, membership: Membership) -> None:
    feed = FeedFactory(employer=membership.organization.employer)
    run = FeedRunFactory(feed=feed, waiting=True)

    asked, deleted = client.post(f"{FEEDS}{feed.pk}/run/"), client.delete(f"{FEEDS}{feed.pk}/")

    assert (asked.status_code, asked.json()["code"]) == (409, "feed_is_running")
    assert (deleted.status_code, FeedRun.objects.get()) == (409, run)


def test_deleted_feed_takes_its_postings_from_the_open(
    client: APIClient, membership: Membership, make_feed: Any, read_now: Any
) -> None:
    feed = make_feed(employer=membership.organization.employer)
    read_now(feed)

    assert client.delete(f"{FEEDS}{feed.pk}/").status_code == 204

    assert not Feed.objects.exists()
    assert set(Job.objects.values_list("status", flat=True)) == {JobStatus.CLOSED}


def test_rows_are_filtered_by_outcome(client: APIClient, membership: Membership) -> None:
    run = FeedRunFactory(feed__employer=membership.organization.employer)
    refused = FeedRowFactory(run=run)
    FeedRowFactory(run=run, outcome="created", reasons=[])
    address = f"{FEEDS}{run.feed_id}/runs/{run.pk}/rows/"

    found = client.get(address, {"outcome": "refused"}).json()["results"]

    assert [row["id"] for row in found] == [str(refused.pk)]
    assert client.get(address, {"outcome": "eaten"}).status_code == 400


def test_lists_cost_the_same_however_long_they_are(
    client: APIClient, membership: Membership, django_assert_num_queries: Any
) -> None:
    FeedFactory.create_batch(5, employer=membership.organization.employer)

    with django_assert_num_queries(2):  # the membership, the feeds
        assert len(client.get(FEEDS).json()["results"]) == 5


def addresses(run: FeedRun) -> list[tuple[str, str]]:
    one = f"{FEEDS}{run.feed_id}/"
    return [
        ("get", one), ("patch", one), ("delete", one), ("post", f"{one}run/"), ("get", f"{one}runs/"),
        ("get", f"{one}runs/{run.pk}/"), ("get", f"{one}runs/{run.pk}/rows/"),
    ]  # fmt: skip


def test_another_organization_sees_nothing_and_changes_nothing(client: APIClient) -> None:
    run = FeedRunFactory()

    for method, address in addresses(run):
        assert getattr(client, method)(address).status_code == 404, address
    assert client.get(FEEDS).json()["results"] == []
    assert Feed.objects.get().name == run.feed.name


def test_run_of_another_feed_is_not_found(client: APIClient, membership: Membership) -> None:
    own = FeedFactory(employer=membership.organization.employer)
    other = FeedRunFactory()

    assert client.get(f"{FEEDS}{own.pk}/runs/{other.pk}/").status_code == 404


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.VIEWER])
def test_only_owners_and_administrators_see_feeds(client_for: Any, role: Role) -> None:
    run = FeedRunFactory()
    client = client_for(MembershipFactory(organization=run.tenant, role=role).user)

    for method, address in [*addresses(run), ("get", FEEDS), ("post", FEEDS)]:
        assert getattr(client, method)(address).status_code == 403, address


def test_strangers_are_asked_who_they_are(client_for: Any) -> None:
    run = FeedRunFactory()

    for method, address in [*addresses(run), ("get", FEEDS), ("post", FEEDS)]:
        assert getattr(client_for(None), method)(address).status_code == 401, address


def test_program_with_the_scope_may_run_a_feed(membership: Membership) -> None:
    feed = FeedFactory(employer=membership.organization.employer)
    writer = program(membership=membership, scopes=[Scope.JOBS_WRITE])
    reader = program(membership=membership, scopes=[Scope.JOBS_READ])

    assert reader.post(f"{FEEDS}{feed.pk}/run/").status_code == 403
    assert reader.get(FEEDS).status_code == 200
    assert writer.post(f"{FEEDS}{feed.pk}/run/").status_code == 202
    assert FeedRun.objects.get().status == RunStatus.WAITING
