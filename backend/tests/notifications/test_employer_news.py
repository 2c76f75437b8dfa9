"""A company hears at once that a check failed; who applied there hears when its verification is lost."""

import pytest

from apps.applications.models import Application
from apps.core import events
from apps.employers.events import EmployerVerificationLost, VerificationInDanger
from apps.notifications.enums import Kind
from apps.notifications.models import Notice
from apps.tenants.enums import Role
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.verification import GraceFactory

pytestmark = pytest.mark.django_db


def told() -> dict[User, str]:
    return {notice.recipient: notice.kind for notice in Notice.objects.all()}


@pytest.mark.parametrize("role", [Role.OWNER, Role.ADMIN])
def test_who_can_put_it_right_is_told_with_the_day(role, run_jobs, mailoutbox):
    grace = GraceFactory()
    member = MembershipFactory(organization=grace.tenant, role=role).user
    for other in (Role.RECRUITER, Role.VIEWER):
        MembershipFactory(organization=grace.tenant, role=other)
    MembershipFactory()

    events.publish(VerificationInDanger(employer_id=grace.employer_id, grace_id=grace.pk))
    run_jobs()

    assert told() == {member: Kind.VERIFICATION_IN_DANGER}
    (mail,) = mailoutbox
    assert mail.to == [member.email]
    assert "/organization/verification/" in mail.body


def test_who_waits_for_an_answer_is_told_and_nobody_else(run_jobs, mailoutbox):
    waiting: Application = ApplicationFactory()
    employer = waiting.job.employer
    ApplicationFactory(job=waiting.job, withdrawn=True)
    ApplicationFactory()
    MembershipFactory(organization=employer.tenant)
    lost = EmployerVerificationLost(employer_id=employer.pk, reasons="kvk:not_in_register", is_automatic=True)

    events.publish(lost)
    run_jobs()

    person = waiting.candidate.user
    assert {user: kind for user, kind in told().items() if kind == Kind.VERIFICATION_LOST_APPLICANT} == {
        person: Kind.VERIFICATION_LOST_APPLICANT
    }
    words = next(mail for mail in mailoutbox if mail.to == [person.email])
    assert waiting.job.title in words.body
    assert "not_in_register" not in words.body, "why is said to the company, not about it"
