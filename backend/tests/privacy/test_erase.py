"""Erasing a person for good."""

from uuid import UUID

import pytest
from django.apps import apps
from django.db import InternalError, ProgrammingError, connection, transaction

from apps.applications.enums import ApplicationStatus
from apps.applications.models import Application, TimelineEntry
from apps.candidates.models import Candidate
from apps.core.models import AuditEntry, IdempotentAnswer
from apps.core.models.privacy import ERASED
from apps.jobs.models import Job
from apps.privacy import services
from apps.privacy.clients.erase_list import list_erasures
from apps.tenants.enums import Role
from apps.tenants.models import Invitation, Membership
from apps.users.models import Challenge, Session, User
from tests.factories.features import FlagFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory, OrganizationFactory
from tests.factories.users import UserFactory
from tests.privacy.scan import find_everywhere
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
WORDS = ("ania@canary.test", "ania", "kowalska", "nowak", "kanarek")


def erase(user_id: UUID) -> bool:
    """As the worker does: nothing is open but what the service opens."""
    with behind_the_wall():
        return services.erase_person(user_id=user_id)


def forget_done_jobs() -> None:
    """What the worker does with a job that succeeded."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE status = 'doing'")


def test_nothing_of_her_is_left_but_the_proof_that_it_was_done(ania, leave, run_jobs) -> None:
    leave(ania)
    assert {"users_user.email", "applications_timelineentry.reason"} <= find_everywhere(WORDS)

    assert erase(ania.pk)

    run_jobs()
    forget_done_jobs()
    assert find_everywhere(WORDS) == set()
    assert find_everywhere([str(ania.pk)]) == {"core_auditentry.object_id"}
    stub = AuditEntry.objects.get(action="privacy.erase_person")
    said = (stub.actor, stub.object_type, stub.object_id, stub.detail)
    assert said == (None, "users.user", ania.pk, {"acts_forgotten": 0})


def test_employer_keeps_a_stub_without_a_person(ania, application_of_ania, leave) -> None:
    leave(ania)

    erase(ania.pk)

    stub = Application.objects.get(pk=application_of_ania.pk)
    assert (stub.status, stub.tenant_id) == (ApplicationStatus.WITHDRAWN, application_of_ania.tenant_id)
    assert (stub.candidate, stub.applicant, stub.created_by, stub.updated_by) == (None, None, None, None)
    assert (stub.letter, stub.answers, stub.distance_km_band) == ("", [], None)
    steps = stub.timeline.values_list("to_status", "actor", "reason")
    rik = User.objects.get(email="rik@agency.test")
    assert list(steps) == [
        ("submitted", None, ""),
        ("invited", rik.pk, ERASED),
        ("withdrawn", None, ""),
    ]


def test_history_is_gone_too(ania, application_of_ania, leave) -> None:
    leave(ania)
    candidate = ania.candidate

    erase(ania.pk)

    for model, key in (
        ("users.UserEvent", ania.pk),
        ("candidates.CandidateEvent", candidate.pk),
        ("applications.ApplicationEvent", application_of_ania.pk),
    ):
        assert not apps.get_model(model).objects.filter(pgh_obj_id=key).exists(), model


def test_history_of_a_row_that_was_deleted_long_ago_goes_as_well(ania, leave) -> None:
    events = apps.get_model("candidates.CandidateLicenceEvent").objects
    ania.candidate.licences.all().delete()
    assert events.exists()
    leave(ania)

    erase(ania.pk)

    assert not events.exists()


def test_others_keep_everything(ania, leave) -> None:
    leave(ania)
    rik = User.objects.get(email="rik@agency.test")
    before = (User.objects.exclude(pk=ania.pk).count(), Membership.objects.count(), Job.objects.count())

    erase(ania.pk)

    assert (User.objects.count(), Membership.objects.count(), Job.objects.count()) == before
    assert apps.get_model("users.UserEvent").objects.filter(pgh_obj_id=rik.pk).exists()


def test_employer_is_told_and_nobody_else(ania, leave, run_jobs, mailoutbox) -> None:
    run_jobs()
    mailoutbox.clear()
    leave(ania)

    erase(ania.pk)
    run_jobs()

    told = [mail.to for mail in mailoutbox]
    assert told
    assert ["rik@agency.test"] in told
    assert not [to for to in told if "ania@canary.test" in to]


def test_employer_who_goes_leaves_the_work_of_the_organization() -> None:
    owner = MembershipFactory()
    gone = MembershipFactory(organization=owner.organization, role=Role.ADMIN, user__name="Kanarek").user
    job = JobFactory(
        tenant=owner.organization, employer__tenant=owner.organization, created_by=gone, updated_by=gone
    )
    User.objects.filter(pk=gone.pk).update(erase_at="2026-01-01T00:00Z")

    erase(gone.pk)

    job.refresh_from_db()
    assert (job.created_by, job.updated_by) == (None, None)
    assert find_everywhere([str(gone.pk), "kanarek"]) == {"core_auditentry.object_id"}


def test_list_of_whom_something_is_for_forgets_her(ania, leave) -> None:
    bob = UserFactory()
    flag = FlagFactory(user_ids=[ania.pk, bob.pk])
    flag.user_ids = [bob.pk, ania.pk]
    flag.save()
    leave(ania)

    erase(ania.pk)

    flag.refresh_from_db()
    assert flag.user_ids == [bob.pk]
    assert find_everywhere([str(ania.pk)]) <= {"core_auditentry.object_id", "procrastinate_jobs.args"}


def test_invitations_and_answers_that_name_her_go(ania, leave) -> None:
    leave(ania)
    organization = OrganizationFactory()
    Invitation.objects.create(
        organization=organization, email=ania.email, role=Role.VIEWER, expires_at="2027-01-01T00:00Z"
    )
    for caller, body in (
        (ania.pk, b"{}"),
        (UserFactory().pk, b'{"contact": "ania@canary.test"}'),
        ("x", b"other"),
    ):
        IdempotentAnswer.objects.create(
            caller=caller,
            key=f"k{caller}",
            fingerprint="f",
            status=200,
            content_type="application/json",
            body=body,
        )

    erase(ania.pk)

    assert not Invitation.objects.exists()
    assert [bytes(answer.body) for answer in IdempotentAnswer.objects.all()] == [b"other"]


def test_nobody_is_erased_before_the_time(ania) -> None:
    assert not erase(ania.pk)
    User.objects.filter(pk=ania.pk).update(erase_at="2099-01-01T00:00Z")
    assert not erase(ania.pk)
    assert User.objects.filter(pk=ania.pk).exists()
    assert not list(list_erasures())


def test_erasing_twice_does_it_once(ania, leave) -> None:
    leave(ania)

    assert [erase(ania.pk) for _ in range(2)] == [True, False]
    assert AuditEntry.objects.filter(action="privacy.erase_person").count() == 1


def test_last_owner_is_asked_again_at_the_end_and_told(leave, run_jobs, mailoutbox) -> None:
    owner = MembershipFactory()
    leave(owner.user)
    MembershipFactory(organization=owner.organization, role=Role.VIEWER)  # came after the request

    assert not erase(owner.user.pk)
    run_jobs()

    owner.user.refresh_from_db()
    assert owner.user.erase_at is None
    assert [mail.to for mail in mailoutbox] == [[owner.user.email]]
    assert not list(list_erasures())


def test_every_session_and_proof_dies(ania, leave) -> None:
    Challenge.objects.create(kind="magic_link", email=ania.email, user=ania, expires_at="2027-01-01T00:00Z")
    leave(ania)

    erase(ania.pk)

    assert not Session.objects.filter(user_id=ania.pk).exists()
    assert not Challenge.objects.exists()
    assert not Candidate.objects.exists()


def test_timeline_still_only_grows_for_everybody_else(application_of_ania) -> None:
    entry = TimelineEntry.objects.filter(application=application_of_ania)
    for change in (
        lambda: entry.update(actor=None),
        lambda: entry.delete(),
        lambda: entry.update(reason="x"),
    ):
        with pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
            change()
