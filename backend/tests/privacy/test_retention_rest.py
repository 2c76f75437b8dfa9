"""The other rules: accounts that nobody proved, and all that proves nothing any more."""

import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from apps.core.tasks import sweep as sweep_core
from apps.notifications.tasks import sweep as sweep_notifications
from apps.privacy import services, tasks
from apps.privacy.models import Export
from apps.privacy.selectors.retention import OWN_JOB, RULES, count_due
from apps.tenants.enums import Role
from apps.tenants.models import Invitation
from apps.users.enums import SignInMethod
from apps.users.models import Ceremony, Challenge, PhoneChallenge, SecondStep, Session, User
from apps.users.services import start_session
from apps.users.tasks import sweep as sweep_users
from tests.factories.notifications import DeliveryFactory
from tests.factories.tenants import MembershipFactory, OrganizationFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def made(user: User, *, ago: timedelta) -> User:
    User.objects.filter(pk=user.pk).update(created_at=timezone.now() - ago)
    return user


def keep(rule: str) -> int:
    with behind_the_wall():
        return services.keep_rule(name=rule)


@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, False), (timedelta(0), True), (SECOND, True)])
def test_unproven_account_goes_after_30_days(time_machine, passed: timedelta, gone: bool) -> None:
    time_machine.move_to(timezone.now(), tick=False)
    user = made(UserFactory(unverified=True), ago=30 * DAY + passed)

    assert keep("unproven_accounts") == gone
    assert User.objects.filter(pk=user.pk).exists() != gone


@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, False), (timedelta(0), True)])
def test_unproven_account_in_use_stays(time_machine, passed: timedelta, gone: bool) -> None:
    time_machine.move_to(timezone.now(), tick=False)
    user = made(UserFactory(unverified=True), ago=90 * DAY)
    start_session(user=user, method=SignInMethod.PASSWORD)
    Session.objects.update(last_used_at=timezone.now() - 30 * DAY - passed)

    keep("unproven_accounts")

    assert User.objects.filter(pk=user.pk).exists() != gone


def test_proven_accounts_staff_and_members_stay() -> None:
    kept = [
        made(UserFactory(), ago=900 * DAY),
        made(UserFactory(unverified=True, staff=True), ago=900 * DAY),
        made(MembershipFactory(user__unverified=True).user, ago=900 * DAY),
    ]

    assert keep("unproven_accounts") == 0
    assert User.objects.filter(pk__in=[user.pk for user in kept]).count() == 3


def test_unproven_account_takes_no_invitation_of_the_real_owner_along() -> None:
    user = made(UserFactory(unverified=True, email="real@owner.test"), ago=31 * DAY)
    Invitation.objects.create(
        organization=OrganizationFactory(),
        email=user.email,
        role=Role.VIEWER,
        expires_at=timezone.now() + DAY,
    )

    keep("unproven_accounts")

    assert not User.objects.filter(pk=user.pk).exists()
    assert Invitation.objects.exists()


@pytest.fixture
def rubbish() -> None:
    """Something that is due by nearly every rule."""
    long_ago = timezone.now() - 400 * DAY
    user = UserFactory()
    Challenge.objects.create(kind="magic_link", email="a@example.test", expires_at=long_ago)
    SecondStep.objects.create(user=user, method="password", token_hash="t", expires_at=long_ago)
    Ceremony.objects.create(kind="sign_in", state={}, expires_at=long_ago)
    PhoneChallenge.objects.create(user=user, number="+31612345678", expires_at=long_ago)
    Invitation.objects.create(
        organization=OrganizationFactory(), email="b@example.test", role=Role.VIEWER, expires_at=long_ago
    )
    Export.objects.create(user=user)
    DeliveryFactory()
    for model in (Challenge, Export, DeliveryFactory._meta.model):
        model.objects.update(created_at=long_ago)


def test_after_the_night_nothing_is_due(rubbish, run_jobs) -> None:
    before = {due.rule.name: due.count for due in count_due(at=timezone.now())}
    names = (
        "challenges",
        "second_steps",
        "ceremonies",
        "phone_challenges",
        "invitations",
        "exports",
        "deliveries",
    )
    assert [before[name] for name in names] == [1] * 7

    for sweep in (tasks.every_night, sweep_core, sweep_users, sweep_notifications):
        sweep.func(timestamp=0)
    run_jobs()

    assert {due.rule.name: due.count for due in count_due(at=timezone.now()) if due.count} == {}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.swept_by == OWN_JOB], ids=lambda rule: rule.name
)
def test_every_own_rule_can_be_kept(rule) -> None:
    assert keep(rule.name) == 0


def test_dry_run_counts_and_deletes_nothing(rubbish, capsys) -> None:
    call_command("retention", "--dry-run")

    said = {line.split()[0]: line.split()[1] for line in capsys.readouterr().out.splitlines()}
    assert set(said) == {rule.name for rule in RULES}
    assert (said["exports"], said["challenges"], said["applications"]) == ("1", "1", "0")
    assert Export.objects.exists()


def test_real_run_says_what_it_did(rubbish, capsys) -> None:
    call_command("retention")

    said = {line.split()[0]: line.split()[1] for line in capsys.readouterr().out.splitlines()}
    assert said["exports"] == "1"
    assert not Export.objects.exists()


def test_only_counts_are_logged(rubbish, caplog) -> None:
    caplog.set_level(logging.INFO)
    made(UserFactory(unverified=True, email="canary@example.test"), ago=31 * DAY)

    keep("unproven_accounts")

    logged = [record.msg for record in caplog.records if "retention" in str(record.msg)]
    assert [(line["rule"], line["rows"]) for line in logged] == [("unproven_accounts", 1)]
    assert "canary" not in str(logged)


def test_night_erases_who_was_missed(run_jobs, leave) -> None:
    user = UserFactory()
    leave(user, since=3 * DAY)

    tasks.every_night.func(timestamp=0)
    run_jobs()

    assert not User.objects.filter(pk=user.pk).exists()
