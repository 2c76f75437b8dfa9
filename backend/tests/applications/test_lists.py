"""The lists: own applications, the board of a job, everything for staff."""

import pytest

from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
MINE = ["/api/v1/applications/my-applications/", "/api/v1/jobs/applied/"]


def ids(response) -> list[str]:
    return [row["id"] for row in response.data["results"]]


@pytest.mark.parametrize("url", MINE)
def test_candidate_sees_own_applications_newest_first(client_for, url):
    candidate = CandidateFactory()
    first, second = ApplicationFactory.create_batch(2, candidate=candidate)
    ApplicationFactory()

    response = client_for(candidate.user).get(url)

    assert ids(response) == [str(second.pk), str(first.pk)]
    assert [entry["to_status"] for entry in response.data["results"][0]["timeline"]] == ["submitted"]


@pytest.mark.parametrize("url", MINE)
def test_own_list_comes_in_pages(client_for, url):
    candidate = CandidateFactory()
    ApplicationFactory.create_batch(3, candidate=candidate)
    client = client_for(candidate.user)

    first = client.get(url, {"page_size": 2})
    second = client.get(first.data["next"])

    assert (len(first.data["results"]), len(second.data["results"])) == (2, 1)
    assert set(ids(first)).isdisjoint(ids(second))


@pytest.mark.parametrize("url", MINE)
def test_own_list_takes_two_queries_however_long(client_for, url, django_assert_num_queries):
    candidate = CandidateFactory()
    ApplicationFactory.create_batch(7, candidate=candidate)
    client = client_for(candidate.user)

    with django_assert_num_queries(2):
        assert len(client.get(url).data["results"]) == 7


@pytest.mark.parametrize("url", MINE)
def test_own_list_is_for_candidates(client_for, url):
    assert client_for(None).get(url).status_code == 401
    assert client_for(MembershipFactory().user).get(url).status_code == 403
    assert client_for(UserFactory(staff=True)).get(url).status_code == 403


def test_board_shows_and_counts_the_applications_to_one_job(client_for):
    job = JobFactory(published=True)
    waiting = ApplicationFactory(job=job)
    invited = ApplicationFactory(job=job, invited=True)
    ApplicationFactory()
    client = client_for(member_of(job.tenant, Role.VIEWER))
    url = f"/api/v1/applications/job/{job.pk}/"

    everything, some = client.get(url), client.get(url, {"status": "invited"})

    assert ids(everything) == [str(invited.pk), str(waiting.pk)]
    assert ids(some) == [str(invited.pk)]
    for response in (everything, some):
        assert response.data["counts"] == {
            "submitted": 1, "viewed": 0, "shortlisted": 0, "invited": 1, "offered": 0, "accepted": 0,
            "hired": 0, "rejected": 0, "withdrawn": 0, "expired": 0,
        }  # fmt: skip


def test_board_takes_seven_queries_however_long(client_for, django_assert_num_queries):
    job = JobFactory(published=True)
    ApplicationFactory.create_batch(7, job=job)
    client = client_for(member_of(job.tenant))

    # membership, job, applications, timelines, languages, licences, counts
    with django_assert_num_queries(7):
        assert len(client.get(f"/api/v1/applications/job/{job.pk}/").data["results"]) == 7


def test_empty_board_is_a_board(client_for):
    job = JobFactory(published=True)

    response = client_for(member_of(job.tenant)).get(f"/api/v1/applications/job/{job.pk}/")

    assert (response.status_code, response.data["results"]) == (200, [])


def test_board_is_for_members_of_the_tenant(client_for):
    url = f"/api/v1/applications/job/{ApplicationFactory().job_id}/"

    assert client_for(None).get(url).status_code == 401
    assert client_for(UserFactory()).get(url).status_code == 403
    assert client_for(UserFactory(staff=True)).get(url).status_code == 403
    assert client_for(MembershipFactory().user).get(url).status_code == 404


def test_board_refuses_a_status_that_nobody_knows(client_for):
    job = JobFactory(published=True)

    response = client_for(member_of(job.tenant)).get(
        f"/api/v1/applications/job/{job.pk}/", {"status": "lost"}
    )

    assert response.status_code == 400


def test_staff_sees_every_application_without_words(client_for, django_assert_num_queries):
    ApplicationFactory.create_batch(3)
    rejected = ApplicationFactory(rejected=True)
    client = client_for(UserFactory(superuser=True))

    with django_assert_num_queries(1):
        everything = client.get("/api/v1/applications/")
    some = client.get("/api/v1/applications/", {"status": "rejected"})

    assert len(everything.data["results"]) == 4
    assert ids(some) == [str(rejected.pk)]
    assert everything.data["results"][0]["tenant"] == rejected.tenant.slug
    assert "letter" not in everything.data["results"][0]


def test_list_of_everything_is_for_staff(client_for):
    others = (
        UserFactory(),
        MembershipFactory().user,
        UserFactory(staff=True),
    )  # the last without the permission
    for user, status in ((None, 401), *((other, 403) for other in others)):
        assert client_for(user).get("/api/v1/applications/").status_code == status
