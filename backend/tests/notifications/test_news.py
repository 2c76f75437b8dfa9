"""Who hears what, in which language."""

import re
from uuid import uuid4

import pytest
from django.core import mail as outbox

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.events import ApplicationSubmitted
from apps.applications.services import change_status, close_applications_of, submit_application
from apps.core import events
from apps.jobs.services import close_job
from apps.notifications.models import Delivery
from apps.tenants.enums import Role
from apps.users.enums import RevokeReason, SignInMethod, UserType
from apps.users.events import PasswordChanged, SessionFamilyRevoked, SessionsRevoked
from apps.users.models import Challenge, User
from apps.users.services import (
    RefreshTokenRefused,
    register_user,
    request_magic_link,
    request_password_reset,
    reset_password,
    rotate_refresh_token,
    sign_in_with_link,
    start_session,
    verify_email,
)
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import ORIGIN, UserFactory

pytestmark = pytest.mark.django_db


def mails() -> dict[str, object]:
    return {message.to[0]: message for message in outbox.outbox}


def token_in(message) -> str:
    return re.search(r"\?token=([\w-]+)", message.body)[1]


def register(email: str) -> None:
    register_user(
        email=email,
        user_type=UserType.CANDIDATE,
        language="pl",
        address="192.0.2.1",
        password="seven wet clogs",
    )


def test_registering_sends_a_link_that_proves_the_address(run_jobs):
    register("ania@example.test")
    run_jobs()

    message = mails()["ania@example.test"]
    assert message.subject == "Potwierdź swój adres e-mail"
    assert verify_email(token=token_in(message), confirm=True).is_email_verified


def test_registering_a_known_address_tells_its_owner(run_jobs):
    known = UserFactory(language="ro")
    register(known.email)
    run_jobs()

    message = mails()[known.email]
    assert message.subject == "Ai deja un cont"
    assert sign_in_with_link(token=token_in(message), confirm=True, origin=ORIGIN)
    assert len(outbox.outbox) == 1


def test_magic_link_sends_link_and_code(run_jobs):
    user = UserFactory(language="bg")
    request_magic_link(email=user.email, address="192.0.2.1")
    run_jobs()

    message = mails()[user.email]
    assert message.subject == "Вход в Safe Job Platform"
    assert re.search(r"\b\d{6}\b", message.body)
    assert sign_in_with_link(token=token_in(message), confirm=True, origin=ORIGIN)


@pytest.mark.parametrize("traits", [None, {"inactive": True}])
def test_magic_link_for_nobody_sends_nothing(run_jobs, traits):
    email = UserFactory(**traits).email if traits else "nobody@example.test"
    request_magic_link(email=email, address="192.0.2.1")
    run_jobs()

    assert outbox.outbox == []
    assert not Delivery.objects.exists()


def test_used_challenge_sends_nothing_any_more(run_jobs):
    user = UserFactory()
    request_magic_link(email=user.email, address="192.0.2.1")
    Challenge.objects.update(used_at="2026-01-01T00:00:00Z")
    run_jobs()

    assert outbox.outbox == []


def test_secrets_stay_out_of_queue_and_database(run_jobs, django_assert_num_queries):
    user = UserFactory()
    request_magic_link(email=user.email, address="192.0.2.1")
    run_jobs()

    delivery = Delivery.objects.get()
    token = token_in(outbox.outbox[0])
    assert not any(token in str(value) for value in vars(delivery).values())
    assert not any(
        user.email in str(value) for value in vars(delivery).values() if not isinstance(value, User)
    )


def test_stolen_session_warns_its_owner(run_jobs, settings):
    user = UserFactory(language="uk")
    events.publish(SessionFamilyRevoked(user_id=user.pk, session_id=uuid4()))
    run_jobs()

    message = mails()[user.email]
    assert message.subject == "Ми вийшли з вашого запису на одному пристрої"
    assert f"{settings.PUBLIC_URL}/account/security/" in message.body


def test_second_use_of_a_refresh_token_reaches_its_owner_by_mail(run_jobs):
    user = UserFactory(language="nl")
    pair = start_session(user=user, method=SignInMethod.PASSWORD, origin=ORIGIN)
    rotate_refresh_token(token=pair.refresh)

    with pytest.raises(RefreshTokenRefused):
        rotate_refresh_token(token=pair.refresh)
    run_jobs()

    assert [message.subject for message in outbox.outbox] == ["We hebben één apparaat uitgelogd"]


def test_new_password_is_told_to_its_owner(run_jobs, settings):
    user = UserFactory(language="ro")
    events.publish(PasswordChanged(user_id=user.pk))
    run_jobs()

    message = mails()[user.email]
    assert message.subject == "Parola ta a fost schimbată"
    assert f"{settings.PUBLIC_URL}/auth/reset-password/" in message.body


def test_reset_sends_a_link(run_jobs):
    user = UserFactory(language="nl")
    request_password_reset(email=user.email, address="192.0.2.1")
    request_password_reset(email="nobody@example.test", address="192.0.2.1")
    run_jobs()

    (message,) = outbox.outbox
    assert message.subject == "Kies een nieuw wachtwoord"
    reset_password(token=token_in(message), password="four brisk barges")
    user.refresh_from_db()
    assert user.check_password("four brisk barges")


@pytest.mark.parametrize(
    ("reason", "number"),
    [
        (RevokeReason.ENDED_BY_OWNER, 1),
        (RevokeReason.ENDED_BY_STAFF, 1),
        (RevokeReason.PASSWORD_CHANGED, 0),
        (RevokeReason.ADDRESS_PROVEN, 0),
    ],
)
def test_ended_sessions_are_told_unless_another_mail_does(run_jobs, reason, number):
    user = UserFactory()
    events.publish(SessionsRevoked(user_id=user.pk, reason=str(reason), count=2))
    run_jobs()

    assert [m.subject for m in outbox.outbox] == ["You were signed out on other devices"] * number


def test_application_is_told_to_both_sides_each_in_their_language(run_jobs):
    job = JobFactory(published=True, title="Orderpicker")
    deciders = [
        MembershipFactory(organization=job.tenant, role=role, user__language="nl").user
        for role in (Role.OWNER, Role.ADMIN, Role.RECRUITER)
    ]
    MembershipFactory(organization=job.tenant, role=Role.VIEWER)
    MembershipFactory()
    user = UserFactory(language="es", name="Lucía")

    application = submit_application(candidate=CandidateFactory(user=user), job=job, letter="Soy Lucía")
    run_jobs()

    assert set(mails()) == {user.email, *(decider.email for decider in deciders)}
    assert mails()[user.email].subject == "Hemos recibido tu solicitud: Orderpicker"
    for decider in deciders:
        message = mails()[decider.email]
        assert message.subject == "Nieuwe sollicitatie: Orderpicker"
        assert f"/applications/{application.pk}/" in message.body
        assert "Luc" not in message.body + str(message.alternatives)
        assert user.email not in message.body


@pytest.mark.parametrize(
    ("before", "to", "words"),
    [
        ("submitted", "viewed", "has read"),
        ("viewed", "shortlisted", "short list"),
        ("viewed", "invited", "You are invited"),
        ("invited", "offered", "job offer"),
        ("viewed", "rejected", "did not choose"),
    ],
)
def test_step_of_the_employer_is_told_to_the_candidate(run_jobs, before, to, words):
    application = ApplicationFactory(status=before)
    recruiter = MembershipFactory(organization=application.tenant).user

    _step(application, to, recruiter, Side.EMPLOYER)
    run_jobs()

    (message,) = outbox.outbox
    assert message.to == [application.candidate.user.email]
    assert words in message.subject + message.body
    assert application.job.title in message.subject
    assert ("Come at ten." in message.body) == (to != "viewed")


@pytest.mark.parametrize(("before", "to"), [("offered", "accepted"), ("viewed", "withdrawn")])
def test_step_of_the_candidate_is_told_to_the_employer_without_personal_words(run_jobs, before, to):
    application = ApplicationFactory(status=before)
    recruiter = MembershipFactory(organization=application.tenant).user

    _step(application, to, application.candidate.user, Side.CANDIDATE)
    run_jobs()

    message = outbox.outbox[0]  # a place that is taken may fill the job, which is told, too
    assert message.to == [recruiter.email]
    assert "Come at ten." not in message.body
    assert application.candidate.user.name not in message.body


def _step(application, to, actor, side) -> None:
    change_status(
        application=application, to=ApplicationStatus(to), actor=actor, side=side, reason="Come at ten."
    )


def test_closed_job_is_told_to_every_candidate(run_jobs):
    job = JobFactory(closed=True)
    applications = ApplicationFactory.create_batch(3, job=job)
    close_applications_of(job_id=job.pk)
    run_jobs()

    assert set(mails()) == {application.candidate.user.email for application in applications}
    assert {message.subject for message in outbox.outbox} == {f"Your application has ended: {job.title}"}
    assert {"Why: The job is no longer open." in message.body for message in outbox.outbox} == {True}


def test_closing_a_job_reaches_its_candidates_by_mail(run_jobs):
    application = ApplicationFactory()
    owner = MembershipFactory(organization=application.tenant).user

    close_job(job=application.job, actor=owner)
    run_jobs()

    told = {message.to[0]: message.subject for message in outbox.outbox}
    assert set(told) == {application.candidate.user.email, owner.email}
    assert told[application.candidate.user.email].startswith("Your application has ended")


def test_employer_who_writes_job_closed_still_rejects(run_jobs):
    application = ApplicationFactory()
    recruiter = MembershipFactory(organization=application.tenant).user
    change_status(
        application=application,
        to=ApplicationStatus.REJECTED,
        actor=recruiter,
        side=Side.EMPLOYER,
        reason="job_closed",
    )
    run_jobs()

    assert outbox.outbox[0].subject.startswith("News about your application")


def test_event_heard_twice_is_told_once(run_jobs):
    application = ApplicationFactory()

    event = ApplicationSubmitted(application_id=application.pk)
    events.publish(event)
    events.publish(event)
    run_jobs()

    assert len(outbox.outbox) == 1


def test_account_that_is_gone_or_closed_gets_no_mail(run_jobs):
    application = ApplicationFactory()
    application.candidate.user.is_active = False
    application.candidate.user.save()

    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_jobs()

    assert outbox.outbox == []
