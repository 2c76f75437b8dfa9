"""Threats, minors and retained papers: seen by few, within the hour, and nobody dangerous is warned."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.jobs.enums import JobStatus
from apps.moderation.enums import SENIOR, Action
from apps.moderation.errors import SeniorNeeded
from apps.moderation.models import Case, Evidence, Statement
from apps.moderation.services import decide_case
from tests.factories.moderation import TrustedFlaggerFactory
from tests.factories.users import UserFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("category", sorted(SENIOR))
def test_grave_report_goes_to_senior_moderators(moderator, senior, shop, report, category):
    report(shop.job, category=category)

    case = Case.objects.get()
    assert case.is_senior
    assert case.due_at <= timezone.now() + timedelta(hours=1)
    assert list(Case.objects.visible_to(moderator)) == []
    with pytest.raises(SeniorNeeded):
        claimed(case, moderator)
    assert claimed(case, senior).claimed_by == senior


def test_employer_hears_nothing_until_a_senior_says_so(
    client_for, senior, shop, report, run_jobs, mailoutbox
):
    report(shop.job, category="threats")
    run_jobs()
    decision = decide_case(
        actor=senior, case=claimed(Case.objects.get(), senior), action=Action.REMOVE, reasons=LAW
    )
    run_jobs()

    shop.job.refresh_from_db()
    assert shop.job.status == JobStatus.REMOVED
    assert (decision.is_silent, Statement.objects.count()) == (True, 0)
    assert {mail.to[0] for mail in mailoutbox}.isdisjoint({shop.owner.email, shop.recruiter.email})
    assert client_for(shop.owner).get("/api/v1/decisions/").data["results"] == []
    assert client_for(shop.owner).get(f"/api/v1/decisions/{decision.pk}/").status_code == 404
    assert Evidence.objects.get().content["title"] == "Order picker in Venlo"


def test_senior_may_tell(client_for, senior, shop, report):
    report(shop.job, category="threats")
    case = claimed(Case.objects.get(), senior)

    decide_case(actor=senior, case=case, action=Action.REMOVE, reasons=LAW, tell=True)

    assert Statement.objects.count() == 2
    assert len(client_for(shop.owner).get("/api/v1/decisions/").data["results"]) == 1


@pytest.mark.parametrize(
    ("category", "is_trusted", "status"),
    [
        ("money_asked", True, JobStatus.IN_REVIEW),
        ("money_asked", False, JobStatus.PUBLISHED),
        ("discrimination", True, JobStatus.PUBLISHED),
        ("threats", True, JobStatus.PUBLISHED),
    ],
)
def test_trusted_body_has_a_job_held_at_once(shop, report, category, is_trusted, status):
    flagger = TrustedFlaggerFactory(is_active=is_trusted)

    report(shop.job, flagger.user, category)

    shop.job.refresh_from_db()
    assert shop.job.status == status
    held = list(Case.objects.get().decisions.values_list("action", "is_decided_automatically"))
    assert held == ([("hold", True)] if status == JobStatus.IN_REVIEW else [])


def test_held_at_once_is_explained_in_own_words(shop, report, run_jobs, mailoutbox):
    report(shop.job, TrustedFlaggerFactory().user)
    run_jobs()

    text = Statement.objects.get(recipient=shop.owner).text
    assert "They want 150 euros." not in text
    assert "FairWork" not in text
    assert Statement.objects.count() == 2
    assert {shop.owner.email, shop.recruiter.email} <= {mail.to[0] for mail in mailoutbox}


def test_reports_come_by_record(shop, report):
    known, stranger = UserFactory(), UserFactory()
    report(shop.job, stranger)

    assert Case.objects.get().priority == 80 + 5
    TrustedFlaggerFactory(user=known)
    report(shop.job, known, "underpaid")
    assert Case.objects.get().priority == 50 + 50
