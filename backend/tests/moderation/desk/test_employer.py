"""A new employer: checks fact by fact, and two people who agree."""

from apps.employers.events import ApprovalNeeded
from apps.employers.models import Approval
from apps.employers.selectors import is_verified
from apps.moderation.enums import CaseKind, CaseState
from apps.moderation.handlers import queue_employer
from apps.moderation.models import Case, Decision, Statement
from apps.users.enums import StaffGroup
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.tenants import MembershipFactory

QUEUE = "/admin/moderation/case/"
FORM = {
    "action": "approve",
    "facts": "The extract of the register and the website name the same people.",
    "ground": "terms",
    "tell": "on",
    "sure": "yes",
}


def waiting_employer():
    employer = EmployerFactory(newcomer=True, asked=True, legal_name="Nieuw Werk B.V.")
    CheckFactory(employer=employer)
    CheckFactory(employer=employer, kind="name_match", unknown=True)
    MembershipFactory(organization=employer.tenant, user__language="pl")
    queue_employer(ApprovalNeeded(employer_id=employer.pk))
    return employer


def approve(client, case):
    client.post(f"{QUEUE}{case.pk}/claim/")
    return client.post(f"{QUEUE}{case.pk}/decide/", FORM, follow=True)


def open_case_of(employer):
    return Case.objects.undecided().get(kind=CaseKind.NEW_EMPLOYER, target_id=employer.pk)


def test_two_people_approve_and_only_then_it_is_verified_and_told(staff_of, enter, run_jobs):
    first, second = staff_of(StaffGroup.MODERATORS), staff_of(StaffGroup.MODERATORS)
    employer = waiting_employer()

    approve(enter(first), open_case_of(employer))
    assert not is_verified(employer=employer)
    assert not Statement.objects.exists()
    assert Decision.objects.get().is_silent
    run_jobs()

    twice = approve(enter(first), open_case_of(employer))
    assert "You already approved this employer." in twice.content.decode()
    enter(first).post(f"{QUEUE}{open_case_of(employer).pk}/release/")
    approve(enter(second), open_case_of(employer))

    assert is_verified(employer=employer)
    assert Approval.objects.count() == 2
    assert Statement.objects.get().language == "pl"
    assert not Case.objects.exclude(state=CaseState.DECIDED).exists()


def test_page_shows_the_checks_and_who_approved_before(moderator, enter, run_jobs):
    employer = waiting_employer()
    client = enter(moderator)
    approve(client, open_case_of(employer))
    run_jobs()

    text = client.get(f"{QUEUE}{open_case_of(employer).pk}/change/").content.decode()

    assert "Nieuw Werk B.V." in text
    assert "is-pass" in text
    assert "You approved it already. A second person has to look, too." in text


def test_preview_of_the_first_approval_tells_nobody(moderator, enter):
    case = open_case_of(waiting_employer())
    client = enter(moderator)
    client.post(f"{QUEUE}{case.pk}/claim/")
    form = {name: value for name, value in FORM.items() if name != "sure"}

    page = client.post(f"{QUEUE}{case.pk}/decide/", {**form, "preview": "yes"})

    assert "Nobody is told of this decision." in page.content.decode()
