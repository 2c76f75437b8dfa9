"""Asking somebody to act for an organization."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.tenants import services
from apps.tenants.enums import Role
from apps.tenants.models import Invitation
from tests.factories.invitations import InvitationFactory
from tests.factories.tenants import MembershipFactory, OrganizationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
NOOR = "noor@example.test"


def path(organization, invitation=None):
    return f"/api/v1/tenants/{organization.pk}/invitations/" + (f"{invitation.pk}/" if invitation else "")


def invite(client, organization, email=NOOR, role="recruiter"):
    return client.post(path(organization), {"email": email, "role": role}, format="json")


@pytest.fixture
def owner():
    return MembershipFactory()


def test_invitation_is_written_without_a_secret(client_for, owner):
    answer = invite(client_for(owner.user), owner.organization, email="Noor@Example.test")

    assert answer.status_code == 201, answer.json()
    assert answer.json().keys() == {"id", "email", "role", "expires_at", "created_at"}
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role, invitation.token_hash) == (NOOR, "recruiter", None)
    assert (invitation.organization, invitation.created_by) == (owner.organization, owner.user)
    assert timedelta(days=6, hours=23) < invitation.expires_at - timezone.now() <= timedelta(days=7)
    entry = AuditEntry.objects.get(action="tenants.invite_member")
    assert entry.detail == {"role": "recruiter", "is_again": False}


def test_answer_and_work_are_the_same_for_an_address_with_an_account(client_for, owner):
    known = UserFactory(employer=True, email="known0@example.test")
    client = client_for(owner.user)
    invite(client, owner.organization, email="first@example.test")  # the counters of the day are there now

    answers, statements = [], []
    for email in (known.email, "nobody@example.test"):
        with CaptureQueriesContext(connection) as sent:
            answers.append(invite(client, owner.organization, email=email))
        statements.append([re.sub(r"'[^']*'|_x[0-9]+", "?", query["sql"]) for query in sent])

    strip = {"id": "", "email": "", "expires_at": "", "created_at": ""}
    assert answers[0].json() | strip == answers[1].json() | strip
    assert [answer.status_code for answer in answers] == [201, 201]
    assert statements[0] == statements[1]


@pytest.mark.parametrize(
    ("acting", "role", "status"),
    [("owner", role, 201) for role in Role]
    + [("admin", role, 201) for role in Role if role != Role.OWNER]
    + [("admin", Role.OWNER, 403), ("recruiter", "viewer", 403), ("viewer", "viewer", 403)],
)
def test_those_who_may_invite(client_for, acting, role, status):
    member = MembershipFactory(role=acting)

    answer = invite(client_for(member.user), member.organization, role=role)

    assert answer.status_code == status, answer.json()
    assert Invitation.objects.exists() == (status == 201)


def test_others_learn_nothing(client_for, owner):
    invitation = InvitationFactory(organization=owner.organization, created_by=owner.user)
    people = [MembershipFactory().user, UserFactory(), UserFactory(staff=True), None]

    for method, where in (
        ("get", path(owner.organization)),
        ("post", path(owner.organization)),
        ("delete", path(owner.organization, invitation)),
    ):
        answers = [getattr(client_for(person), method)(where).status_code for person in people]
        assert answers == [404, 404, 404, 401], method


def test_recruiters_and_viewers_do_not_see_who_is_asked(client_for, owner):
    for role in ("recruiter", "viewer"):
        member = MembershipFactory(organization=owner.organization, role=role)
        assert client_for(member.user).get(path(owner.organization)).status_code == 403


def test_asking_again_renews_the_one_that_is_open(client_for, owner):
    admin = MembershipFactory(organization=owner.organization, admin=True)
    old = InvitationFactory(organization=owner.organization, created_by=owner.user, email=NOOR, expired=True)

    answer = invite(client_for(admin.user), owner.organization, role="viewer")

    assert (answer.status_code, answer.json()["id"]) == (201, str(old.pk))
    old.refresh_from_db()
    assert (old.role, old.token_hash, old.updated_by) == ("viewer", None, admin.user)
    assert old.expires_at > timezone.now()
    assert AuditEntry.objects.get(action="tenants.invite_member").detail["is_again"] is True


def test_administrator_does_not_touch_what_an_owner_offered(client_for, owner):
    admin = MembershipFactory(organization=owner.organization, admin=True)
    offered = InvitationFactory(
        organization=owner.organization, created_by=owner.user, email=NOOR, role="owner"
    )
    client = client_for(admin.user)

    answers = [
        invite(client, owner.organization, role="viewer"),
        client.delete(path(owner.organization, offered)),
    ]

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(403, "owners_only")] * 2
    offered.refresh_from_db()
    assert (offered.role, offered.revoked_at) == ("owner", None)


def test_closed_invitations_are_in_nobodys_way(client_for, owner):
    closed = {"organization": owner.organization, "created_by": owner.user, "email": NOOR, "waiting": True}
    InvitationFactory(**closed, accepted=True)
    InvitationFactory(**closed, revoked=True)

    assert invite(client_for(owner.user), owner.organization).status_code == 201
    assert Invitation.objects.count() == 3


def test_member_is_not_asked(client_for, owner):
    member = MembershipFactory(organization=owner.organization, viewer=True)

    answer = invite(client_for(owner.user), owner.organization, email=member.user.email.upper())

    assert (answer.status_code, answer.json()["code"]) == (409, "already_member")


def test_list_holds_the_open_ones_of_the_organization(client_for, owner, django_assert_num_queries):
    own = {"organization": owner.organization, "created_by": owner.user, "waiting": True}
    expected = [InvitationFactory(**own), InvitationFactory(**own, expired=True)]
    InvitationFactory(**own, accepted=True)
    InvitationFactory(**own, revoked=True)
    InvitationFactory(waiting=True)

    with django_assert_num_queries(2):
        rows = client_for(owner.user).get(path(owner.organization)).json()["results"]

    assert [row["id"] for row in rows] == [str(one.pk) for one in reversed(expected)]


def test_invitation_is_taken_back(client_for, owner):
    invitation = InvitationFactory(organization=owner.organization, created_by=owner.user)
    client = client_for(owner.user)

    answer = client.delete(path(owner.organization, invitation))

    assert answer.status_code == 204
    invitation.refresh_from_db()
    assert invitation.revoked_at is not None
    assert AuditEntry.objects.get(action="tenants.revoke_invitation").object_id == invitation.pk
    assert client.delete(path(owner.organization, invitation)).status_code == 404


def test_invitation_of_another_organization_is_not_there(client_for, owner):
    foreign = InvitationFactory()

    assert client_for(owner.user).delete(path(owner.organization, foreign)).status_code == 404
    foreign.refresh_from_db()
    assert foreign.revoked_at is None


def test_one_address_gets_five_mails_a_day_from_all_organizations_together(client_for):
    answers = []
    for _ in range(6):
        member = MembershipFactory()
        answers.append(invite(client_for(member.user), member.organization))

    assert [answer.status_code for answer in answers] == [201] * 5 + [429]
    assert answers[-1].json()["code"] == "too_many_attempts"
    assert "Retry-After" in answers[-1].headers


def test_one_organization_asks_a_hundred_times_a_day(client_for, owner, settings):
    for number in range(100):
        services.invite_member(
            actor=owner.user,
            organization=owner.organization,
            email=f"p{number}@example.test",
            role=Role.VIEWER,
        )

    assert invite(client_for(owner.user), owner.organization).status_code == 429
    other = MembershipFactory(user=owner.user).organization
    assert invite(client_for(owner.user), other).status_code == 201


def test_refused_try_counts_as_well(client_for, owner):
    admin = MembershipFactory(organization=owner.organization, admin=True)

    answers = [invite(client_for(admin.user), owner.organization, role="owner").status_code for _ in range(6)]

    assert answers == [403] * 5 + [429]


@pytest.mark.parametrize(
    "email", ["", "noor", "noor@", "İ" * 3 + "@example.test", "a" * 250 + "@example.test", None]
)
def test_address_must_be_one(client_for, owner, email):
    assert invite(client_for(owner.user), owner.organization, email=email).status_code == 400


@pytest.mark.django_db(transaction=True)
def test_sixteen_at_once_leave_one_open_invitation(at_once, monkeypatch):
    monkeypatch.setattr("apps.tenants.services.invite.count_attempt", lambda **_: None)
    organization = OrganizationFactory()
    owners = MembershipFactory.create_batch(4, organization=organization)

    results = at_once(
        lambda index: services.invite_member(
            actor=owners[index % 4].user, organization=organization, email=NOOR, role=Role.VIEWER
        ).pk,
        16,
    )

    assert {Invitation.objects.get().pk} == set(results)
