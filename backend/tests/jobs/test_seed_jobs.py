"""Seed data: plausible, repeatable, marked, and never in production by accident."""

from collections import Counter
from datetime import timedelta
from io import StringIO
from typing import Any

import pyotp
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.employers.models import Employer
from apps.employers.selectors import is_verified
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, LiveJob
from apps.jobs.selectors import list_missing_facts
from apps.jobs.services.seeding import seed_demo, seed_jobs
from apps.jobs.services.seeding.postings import PostingMaker
from apps.jobs.services.seeding.terms import SeedEmployer
from apps.users.models import User

MINIMUM_WAGE = 1471  # cents, from 2026-01-01


def test_seeded_jobs_are_complete_and_plausible(db):
    seed_jobs(count=60)

    jobs = list(Job.objects.published())
    assert len(jobs) == 60
    for job in jobs:
        assert list_missing_facts(job=job, at=timezone.now()) == []
        assert job.pay_min_cents >= MINIMUM_WAGE
        assert 450 <= len(job.description) <= 1000
        assert job.point_rd is not None
    assert {job.text_language for job in jobs} == {"nl", "en"}
    assert len({job.occupation_id for job in jobs}) > 20
    assert LiveJob.objects.count() == 60


def test_history_holds_every_seeded_job(db):
    seed_jobs(count=5)

    assert Job.pgh_event_model.objects.count() == 5


def test_same_seed_adds_only_what_is_missing(db):
    assert seed_jobs(count=20) == 20
    titles = set(Job.objects.values_list("external_id", "title"))

    assert seed_jobs(count=25) == 5
    assert titles < set(Job.objects.values_list("external_id", "title"))


def test_other_seed_adds_other_jobs(db):
    seed_jobs(count=10, seed=1)

    assert seed_jobs(count=10, seed=2) == 10
    assert Job.objects.count() == 20


def test_same_seed_and_number_make_the_same_job(db):
    employer = SeedEmployer(*[Job().pk] * 2, supplies_labour=True)
    at = timezone.now()

    one, other = (PostingMaker(seed=5, at=at, employers=[employer], mixed=True).make(3) for _ in range(2))

    assert one == other


def test_what_somebody_changed_stays(db):
    seed_jobs(count=3)
    Job.objects.filter(external_id="1-0").update(status=JobStatus.PAUSED, title="Mine")

    assert seed_jobs(count=3) == 0
    assert Job.objects.get(external_id="1-0").title == "Mine"


def test_jobs_whose_time_is_over_live_again(db):
    seed_jobs(count=3)
    Job.objects.update(expires_at=timezone.now() - timedelta(days=1), status=JobStatus.EXPIRED)

    assert seed_jobs(count=3) == 3
    assert Job.objects.published().count() == 3


def test_mixed_jobs_have_been_through_some_months(db):
    seed_jobs(count=300, mixed=True)

    by_status = Counter(Job.objects.values_list("status", flat=True))
    assert 0.64 < by_status["published"] / 300 < 0.80
    assert set(by_status) == set(JobStatus.values) - {JobStatus.IN_REVIEW, JobStatus.REMOVED}


def test_more_people_more_jobs(db):
    seed_jobs(count=400)

    places = Counter(Job.objects.values_list("municipality", flat=True))
    assert places["Amsterdam"] > 10
    assert len(places) > 100


def test_seeded_employers_are_marked_and_verified(db):
    seed_jobs(count=1)

    employers = list(Employer.objects.all())
    assert len(employers) == 8
    for employer in employers:
        assert "(seed)" in employer.trade_name
        assert employer.kvk_number.startswith("0000000")
        assert is_verified(employer=employer)


@pytest.mark.parametrize("page", ["employers/employertoverify", "jobs/jobtoreview", "notifications/delivery"])
def test_demo_staff_opens_the_queues(db, client, page):
    seed_demo()
    client.force_login(User.objects.get(email="staff@demo.example"))

    response = client.get(f"/admin/{page}/")

    assert response.status_code == 200


def test_demo_twice_is_the_same_as_once(db):
    first = seed_demo()
    users, jobs = User.objects.count(), Job.objects.count()

    second = seed_demo()

    assert first == second
    assert [account.role for account in first] == [
        "candidate",
        "employer",
        "staff",
        "moderator",
        "senior",
        "auditor",
    ]
    assert (User.objects.count(), Job.objects.count()) == (users, jobs)
    assert jobs == 200


def test_demo_accounts_can_sign_in(db):
    for account in seed_demo():
        user = User.objects.get(email=account.email)
        assert user.check_password(account.password)
        assert user.is_email_verified
    assert User.objects.get(email="staff@demo.example").is_staff


def test_demo_employer_gets_past_the_second_step(db, client):
    account = next(account for account in seed_demo() if account.role == "employer")
    proof = {"email": account.email, "password": account.password}
    out = StringIO()

    step = client.post("/api/v1/auth/login/", proof, content_type="application/json").json()["second_step"]
    call_command("totp_code", account.email, stdout=out)
    answer = client.post(
        "/api/v1/auth/second-step/",
        {"token": step["token"], "code": out.getvalue().strip()},
        content_type="application/json",
    )

    assert answer.status_code == 200
    assert pyotp.TOTP(account.app_secret).now() == out.getvalue().strip()


@pytest.fixture
def seed() -> Any:
    """Run manage.py seed."""

    def run(**options: Any) -> str:
        out = StringIO()
        call_command("seed", stdout=out, **options)
        return out.getvalue()

    return run


def test_command_says_what_it_did(db, seed):
    assert "7 jobs are new or live again, of 7." in seed(jobs=7)
    assert "candidate@demo.example" in seed(demo=True)


def test_command_refuses_production(db, seed, settings):
    settings.ENVIRONMENT = "production"

    with pytest.raises(CommandError, match="production"):
        seed(jobs=1)
    assert "1 jobs" in seed(jobs=1, yes=True)


def test_command_wants_to_know_what(db, seed):
    with pytest.raises(CommandError, match="Say how many"):
        seed()
    with pytest.raises(CommandError, match="Say how many"):
        seed(jobs=-1)
