"""From the page of a job or an employer to a decision with reasons."""

import pytest

from apps.jobs.enums import JobStatus
from apps.moderation.enums import CaseKind, Category
from apps.moderation.models import Case, Statement
from tests.factories.tenants import MembershipFactory
from tests.moderation.desk.conftest import held, report
from tests.moderation.desk.test_case import decide

ABOUT = "/admin/moderation/case/about/"


def test_what_staff_take_away_by_hand_has_a_statement(job, moderator, enter):
    owner, client = MembershipFactory(organization=job.tenant).user, enter(moderator)

    asked = client.get(f"{ABOUT}job/{job.pk}/")
    opened = client.post(f"{ABOUT}job/{job.pk}/")
    case = Case.objects.get()
    decide(client, case)

    job.refresh_from_db()
    assert (asked.status_code, opened.url) == (200, f"/admin/moderation/case/{case.pk}/change/")
    assert (job.status, Statement.objects.get().recipient) == (JobStatus.PAUSED, owner)


def test_looking_opens_nothing_and_a_case_that_is_there_is_taken(job, moderator, enter):
    client, employer = enter(moderator), job.employer
    client.get(f"{ABOUT}employer/{employer.pk}/")
    assert not Case.objects.exists()

    case = held(job)
    client.post(f"{ABOUT}job/{job.pk}/")

    assert (Case.objects.get().claimed_by, case.kind) == (moderator, CaseKind.HELD_JOB)


def test_nobody_hears_so_of_a_grave_case(job, moderator, senior, enter):
    grave = report(job, Category.THREATS)

    page = enter(moderator).post(f"{ABOUT}job/{job.pk}/", follow=True).content.decode()

    assert "A colleague is looking at this case." in page
    assert str(grave.pk) not in page
    grave.refresh_from_db()
    assert grave.claimed_by is None
    assert enter(senior).post(f"{ABOUT}job/{job.pk}/").url == f"/admin/moderation/case/{grave.pk}/change/"


@pytest.mark.parametrize(
    "what", ["job/00000000-0000-0000-0000-000000000000/", "nonsense/00000000-0000-0000-0000-000000000000/"]
)
def test_what_is_not_there_is_not_found(moderator, enter, what):
    assert enter(moderator).get(ABOUT + what).status_code == 404
