"""The staff's queue of postings to look at."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors import list_jobs_to_review
from apps.users.models import User
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = [
    pytest.mark.django_db,
]
QUEUE = "/admin/jobs/jobtoreview/"
REASON = {"_form_submitted": "true", "reason": "Asks the worker for money."}


@pytest.fixture
def staff() -> User:
    """Who may decide about postings, and nothing else."""
    made: User = UserFactory(staff=True)
    made.user_permissions.add(Permission.objects.get(codename="change_job"))
    return made


@pytest.fixture
def desk(staff: User) -> Client:
    return signed_in(staff)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def decide(client: Client, job: Job, step: str) -> Any:
    return client.post(f"{QUEUE}{job.pk}/{step}/", REASON)


def mark(client: Client, *jobs: Job) -> Any:
    chosen = [str(job.pk) for job in jobs]
    return client.post(QUEUE, {"action": "mark_looked_at", "_selected_action": chosen})


def test_the_queue_holds_live_postings_that_nobody_saw_oldest_first() -> None:
    now = timezone.now()
    young = JobFactory(published=True, published_at=now - timedelta(hours=1))
    old = JobFactory(published=True, published_at=now - timedelta(days=2))
    JobFactory(published=True, reviewed_at=now)
    JobFactory(paused=True)
    JobFactory()

    assert list(list_jobs_to_review()) == [old, young]


def test_staff_sees_the_queue(desk: Client) -> None:
    waiting, seen = JobFactory(published=True), JobFactory(published=True, reviewed_at=timezone.now())

    page = desk.get(QUEUE).content.decode()

    assert waiting.title in page
    assert f"{seen.pk}" not in page


def test_staff_sees_every_fact_and_types_over_none(desk: Client) -> None:
    job = JobFactory(published=True)

    page = desk.get(f"{QUEUE}{job.pk}/change/")

    assert page.status_code == 200
    assert job.description in page.content.decode()
    assert 'name="title"' not in page.content.decode()


def test_what_was_looked_at_leaves_the_queue(desk: Client, staff: User) -> None:
    jobs = JobFactory.create_batch(2, published=True)

    mark(desk, *jobs)

    assert not list_jobs_to_review().exists()
    assert set(Job.objects.values_list("reviewed_by", "status")) == {(staff.pk, "published")}
    assert AuditEntry.objects.filter(action="jobs.review_job", actor=staff).count() == 2


def test_whoever_takes_a_posting_away_does_it_at_the_desk(desk: Client) -> None:
    job = JobFactory(published=True)

    answer = desk.get(f"{QUEUE}{job.pk}/desk/")

    assert answer.headers["Location"] == f"/admin/moderation/case/about/job/{job.pk}/"
    assert [decide(desk, job, step).status_code for step in ("pause", "close")] == [302, 302]  # no such page
    job.refresh_from_db()
    assert job.status == JobStatus.PUBLISHED


def test_nobody_without_the_permission_gets_in() -> None:
    job = JobFactory(published=True)
    outsiders = [UserFactory(staff=True), MembershipFactory(organization=job.tenant).user, UserFactory()]

    for user in outsiders:
        client = signed_in(user)
        assert client.get(QUEUE).status_code in (302, 403)
        assert mark(client, job).status_code in (302, 403)
        assert decide(client, job, "desk").status_code in (302, 403)

    job.refresh_from_db()
    assert (job.status, job.reviewed_at) == (JobStatus.PUBLISHED, None)


def test_who_may_only_look_decides_nothing() -> None:
    job, viewer = JobFactory(published=True), UserFactory(staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_job"))
    client = signed_in(viewer)

    assert client.get(QUEUE).status_code == 200
    mark(client, job)
    decide(client, job, "desk")

    job.refresh_from_db()
    assert (job.status, job.reviewed_at) == (JobStatus.PUBLISHED, None)


def test_the_queue_costs_the_same_for_many(desk: Client, django_assert_max_num_queries: Any) -> None:
    JobFactory.create_batch(5, published=True)

    with django_assert_max_num_queries(12):
        desk.get(QUEUE)


def test_occupations_can_be_looked_up() -> None:
    client = signed_in(UserFactory(superuser=True))

    assert "order-picker" in client.get("/admin/jobs/occupation/?q=orderpicker").content.decode()
    assert client.get("/admin/jobs/occupation/add/").status_code == 403
