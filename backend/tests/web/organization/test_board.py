"""Boards of an organization: its jobs, and the applications to one."""

import pytest

from apps.applications.models import Application
from tests.factories.applications import ApplicationFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def job():
    return JobFactory(published=True, title="Order picker in Venlo")


@pytest.fixture
def recruiter(job, client):
    user = MembershipFactory(organization=job.tenant, recruiter=True).user
    client.force_login(user)
    return user


def board(job) -> str:
    return f"/organization/jobs/{job.pk}/applications/"


def test_jobs_stand_with_their_numbers(client, job, recruiter):
    ApplicationFactory.create_batch(2, job=job)
    ApplicationFactory(job=job, viewed=True)
    ApplicationFactory(job=job, rejected=True)
    JobFactory(bare=True, employer=job.employer, title="A draft")
    ApplicationFactory(job__title="Somebody else's job")

    page = text(client.get("/organization/applications/"))

    assert f'href="{board(job)}"' in page
    assert 'href="/organization/verification/"' in page
    assert "2 new" in page
    assert "3 wait for an answer" in page
    assert "4 in all" in page
    assert "A draft" not in page
    assert "Somebody else" not in page


def test_member_of_several_organizations_chooses_and_stays_there(client, job, recruiter):
    other = MembershipFactory(user=recruiter, viewer=True, organization__name="Zzz last").organization
    JobFactory(published=True, tenant=other, employer__tenant=other, title="Work of the other")

    first = text(client.get("/organization/applications/"))
    chosen = text(client.get(f"/organization/applications/?organization={other.slug}"))
    later = text(client.get("/organization/applications/"))

    assert "Order picker in Venlo" in first
    assert "Work of the other" in chosen
    assert "Work of the other" in later


def test_organization_of_somebody_else_cannot_be_chosen(client, job, recruiter):
    other = JobFactory(published=True, title="Not yours")

    assert "Not yours" not in text(
        client.get(f"/organization/applications/?organization={other.tenant.slug}")
    )


def test_board_shows_one_status_or_all_with_numbers(client, job, recruiter):
    ApplicationFactory(job=job)
    invited = ApplicationFactory(job=job, invited=True, candidate__user__name="Ania Nowak")

    everybody = text(client.get(board(job)))
    shown = text(client.get(f"{board(job)}?status=invited"))

    assert everybody.count('name="ids"') == 2
    assert shown.count('name="ids"') == 1
    assert f"/applications/{invited.pk}/" in shown
    assert "Ania Nowak" in shown
    assert 'href="?status=submitted"' in shown


def test_several_are_decided_at_once_and_who_cannot_is_named(client, job, recruiter):
    sent = ApplicationFactory.create_batch(2, job=job)
    gone = ApplicationFactory(job=job, withdrawn=True)
    ids = [each.pk for each in (*sent, gone)]

    answer = client.post(
        f"{board(job)}?status=submitted",
        {"ids": ids, "status": "rejected", "reason": "All places are taken."},
        follow=True,
    )

    assert answer.redirect_chain[0][0] == f"{board(job)}?status=submitted"
    assert "Saved for 2 applications." in text(answer)
    assert f"Applicant {gone.pk.hex[-4:].upper()}: This application cannot take this step now." in text(
        answer
    )
    assert Application.objects.filter(status="rejected").count() == 2


@pytest.mark.parametrize("ids", [[], ["x"]])
def test_nothing_ticked_is_said_and_keeps_the_words(client, job, recruiter, ids):
    ApplicationFactory(job=job)

    answer = client.post(board(job), {"ids": ids, "status": "rejected", "reason": "Full."})

    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)
    assert "Full." in text(answer)


def test_nobody_decides_about_another_job(client, job, recruiter):
    other = ApplicationFactory(job__published=True)
    mine = ApplicationFactory(job__employer=job.employer)

    client.post(board(job), {"ids": [other.pk, mine.pk], "status": "viewed"})

    assert not Application.objects.filter(status="viewed").exists()


def test_viewer_has_no_boxes_and_decides_nothing(client, job):
    application = ApplicationFactory(job=job)
    client.force_login(MembershipFactory(organization=job.tenant, viewer=True).user)

    assert 'name="ids"' not in text(client.get(board(job)))
    answer = client.post(board(job), {"ids": [application.pk], "status": "viewed"})
    assert answer.status_code == 403


@pytest.mark.parametrize("method", ["get", "post"])
def test_board_of_others_is_not_there(client, job, method):
    client.force_login(MembershipFactory(recruiter=True).user)

    assert getattr(client, method)(board(job), {"status": "viewed"}).status_code == 404


def test_who_belongs_to_no_organization_may_not_open_the_list(client):
    client.force_login(UserFactory(employer=True))

    assert client.get("/organization/applications/").status_code == 403


def test_number_of_queries_does_not_grow(client, job, recruiter, django_assert_num_queries):
    ApplicationFactory.create_batch(5, job=job)

    with django_assert_num_queries(10):
        client.get(board(job))


def test_empty_board_says_so(client, job, recruiter):
    assert "There are no applications here." in text(client.get(board(job)))
