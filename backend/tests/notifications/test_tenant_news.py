"""What people hear about their place in an organization."""

import re
from uuid import UUID

import pytest
from django.core import mail as outbox
from django.db import connection

from apps.notifications.models import Delivery
from apps.tenants import services
from apps.tenants.enums import Role
from apps.tenants.models import Invitation, Membership
from tests.factories.invitations import InvitationFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
NOOR = "noor@example.test"


@pytest.fixture
def owner():
    return MembershipFactory(organization__name="De Schelp", organization__settings={"language": "pl"})


def invite(owner, role=Role.RECRUITER):
    return services.invite_member(actor=owner.user, organization=owner.organization, email=NOOR, role=role)


def token_in(message) -> str:
    return re.search(r"/invitations/accept/\?token=([\w-]+)", message.body)[1]


def test_invitation_reaches_an_address_without_account_in_the_language_of_the_organization(owner, run_jobs):
    invite(owner)
    run_jobs()

    (message,) = outbox.outbox
    assert message.to == [NOOR]
    assert message.subject == "De Schelp zaprasza Cię do współpracy"
    assert "Rekruter" in message.body
    noor = UserFactory(employer=True, email=NOOR)
    joined = services.accept_invitation(user=noor, token=token_in(message))
    assert (joined.organization, joined.role) == (owner.organization, Role.RECRUITER)


def test_invitation_speaks_the_language_of_the_account(owner, run_jobs):
    UserFactory(employer=True, email=NOOR, language="nl")
    invite(owner)
    run_jobs()

    assert outbox.outbox[0].subject == "De Schelp nodigt je uit om samen te werken"


def test_only_the_newest_mail_works(owner, run_jobs):
    invite(owner)
    run_jobs()
    invite(owner)
    run_jobs()

    first, second = (token_in(message) for message in outbox.outbox)
    noor = UserFactory(employer=True, email=NOOR)
    with pytest.raises(services.InvitationRefused):
        services.accept_invitation(user=noor, token=first)
    assert services.accept_invitation(user=noor, token=second)


@pytest.mark.parametrize("field", ["revoked_at", "accepted_at"])
def test_invitation_that_is_over_is_not_mailed_any_more(owner, run_jobs, field):
    invite(owner)
    Invitation.objects.update(**{field: "2026-11-21T08:00Z"})
    run_jobs()

    assert outbox.outbox == []


def test_secret_of_an_invitation_is_in_the_mail_only(owner, run_jobs):
    invite(owner)
    with connection.cursor() as cursor:
        cursor.execute("SELECT args::text FROM procrastinate_jobs")
        assert not any(NOOR in args for (args,) in cursor.fetchall())
    run_jobs()

    token = token_in(outbox.outbox[0])
    for row in (Invitation.objects.get(), Delivery.objects.get()):
        assert not any(token in str(value) for value in vars(row).values())
    assert not any(NOOR in str(value) for value in vars(Delivery.objects.get()).values())


def test_mail_that_is_made_again_replaces_the_secret(owner):
    invitation = InvitationFactory(organization=owner.organization, created_by=owner.user)

    tokens = {services.arm_invitation(invitation_id=invitation.pk).token for _ in range(2)}

    assert len(tokens) == 2
    assert services.arm_invitation(invitation_id=UUID(int=0)) is None


def test_member_hears_of_another_role(owner, run_jobs):
    member = MembershipFactory(organization=owner.organization, viewer=True, user__language="uk")
    services.change_role(actor=owner.user, membership=member, role=Role.ADMIN)
    run_jobs()

    (message,) = outbox.outbox
    assert message.to == [member.user.email]
    assert message.subject == "Ваша роль у De Schelp змінилася"
    assert "Адміністратор" in message.body


def test_who_was_removed_hears_of_it(owner, run_jobs):
    member = MembershipFactory(organization=owner.organization, viewer=True)
    services.remove_member(actor=owner.user, membership=member)
    run_jobs()

    (message,) = outbox.outbox
    assert message.to == [member.user.email]
    assert "Your access to De Schelp has ended" in message.body


def test_who_was_removed_before_the_mail_hears_only_of_that(owner, run_jobs):
    member = MembershipFactory(organization=owner.organization, viewer=True)
    services.change_role(actor=owner.user, membership=member, role=Role.ADMIN)
    services.remove_member(actor=owner.user, membership=Membership.objects.get(pk=member.pk))
    run_jobs()

    assert [message.subject for message in outbox.outbox] == ["You do not work for De Schelp here any more"]


def test_maker_hears_of_a_token_but_not_its_text(owner, run_jobs):
    made = services.create_api_token(
        actor=owner.user, organization=owner.organization, name="Website", scopes=["jobs:read"], days=1
    )
    run_jobs()

    (message,) = outbox.outbox
    assert message.to == [owner.user.email]
    assert f"Website ({made.api_token.prefix}…)" in message.body
    assert made.text not in message.body
