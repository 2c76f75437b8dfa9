"""Taking up an invitation."""

import pytest

from apps.core.models import AuditEntry
from apps.tenants import services
from apps.tenants.enums import Role
from apps.tenants.models import Invitation, Membership
from apps.users.services import hash_token
from tests.factories.invitations import TOKEN, InvitationFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PATH = "/api/v1/tenants/invitations/accept/"
NOOR = "noor@example.test"


@pytest.fixture
def noor():
    return UserFactory(employer=True, email=NOOR)


def accept(client, token=TOKEN):
    return client.post(PATH, {"token": token}, format="json")


@pytest.mark.parametrize("role", Role)
def test_invited_person_becomes_what_was_offered(client_for, noor, role):
    invitation = InvitationFactory(email=NOOR, role=role)

    answer = accept(client_for(noor))

    assert answer.status_code == 200, answer.json()
    assert (answer.json()["id"], answer.json()["role"]) == (str(invitation.organization_id), role)
    membership = Membership.objects.get(user=noor)
    assert (membership.organization, membership.role) == (invitation.organization, role)
    assert membership.created_by == invitation.created_by
    invitation.refresh_from_db()
    assert invitation.accepted_at is not None
    assert AuditEntry.objects.get(action="tenants.accept_invitation").actor == noor


def test_it_works_once(client_for, noor):
    InvitationFactory(email=NOOR)
    accept(client_for(noor))
    Membership.objects.filter(user=noor).delete()

    answer = accept(client_for(noor))

    assert (answer.status_code, answer.json()["code"]) == (409, "invitation_refused")
    assert not Membership.objects.filter(user=noor).exists()


@pytest.mark.parametrize(
    "traits", [{"expired": True}, {"revoked": True}, {"accepted": True}, {"waiting": True}]
)
def test_what_does_not_work_any_more_is_refused_alike(client_for, noor, traits):
    InvitationFactory(email=NOOR, **traits)

    answer = accept(client_for(noor))

    assert (answer.status_code, answer.json()["code"]) == (409, "invitation_refused")


@pytest.mark.parametrize("token", ["x", "x" * 128, hash_token(TOKEN), TOKEN[:-1], TOKEN.lower()])
def test_wrong_token_is_refused(client_for, noor, token):
    InvitationFactory(email=NOOR)

    assert accept(client_for(noor), token).status_code == 409


def test_another_person_is_refused_and_not_told_who_was_meant(client_for):
    InvitationFactory(email=NOOR)
    other = UserFactory(employer=True)

    answer = accept(client_for(other))

    assert (answer.status_code, answer.json()["code"]) == (409, "another_address")
    assert "noor" not in answer.content.decode()
    assert Invitation.objects.get().accepted_at is None
    assert not Membership.objects.filter(user=other).exists()


def test_address_must_be_proven(client_for):
    InvitationFactory(email=NOOR)
    unproven = UserFactory(employer=True, unverified=True, email=NOOR)

    answer = accept(client_for(unproven))

    assert (answer.status_code, answer.json()["code"]) == (403, "email_not_verified")
    assert Invitation.objects.get().accepted_at is None


def test_somebody_who_looks_for_work_cannot_join(client_for):
    InvitationFactory(email=NOOR)

    answer = accept(client_for(UserFactory(email=NOOR)))

    assert (answer.status_code, answer.json()["code"]) == (403, "employers_only")
    assert Invitation.objects.get().accepted_at is None


def test_stranger_is_asked_to_sign_in(client_for):
    assert accept(client_for(None)).status_code == 401


def test_looking_at_it_uses_nothing_up(client_for, noor):
    InvitationFactory(email=NOOR)

    assert client_for(noor).get(PATH).status_code == 405
    assert client_for(noor).head(PATH).status_code == 405
    assert accept(client_for(noor)).status_code == 200


@pytest.mark.parametrize(
    ("offered", "now", "status"),
    [
        ("viewer", "admin", 200),
        ("viewer", "recruiter", 409),
        ("viewer", None, 409),
        ("owner", "admin", 409),
        ("owner", "owner", 200),
    ],
)
def test_it_is_worth_what_the_one_who_invited_may_do_now(client_for, noor, offered, now, status):
    invitation = InvitationFactory(email=NOOR, role=offered)
    asker = Membership.objects.get(user=invitation.created_by)
    MembershipFactory(organization=invitation.organization)
    if now:
        Membership.objects.filter(pk=asker.pk).update(role=now)
    else:
        asker.delete()

    assert accept(client_for(noor)).status_code == status


def test_who_invited_lost_the_account(client_for, noor):
    invitation = InvitationFactory(email=NOOR)
    invitation.created_by.is_active = False
    invitation.created_by.save()

    assert accept(client_for(noor)).status_code == 409


def test_owner_who_takes_up_an_old_invitation_stays_owner(client_for, noor):
    membership = MembershipFactory(user=noor)
    InvitationFactory(email=NOOR, organization=membership.organization, role="viewer")

    answer = accept(client_for(noor))

    assert (answer.status_code, answer.json()["role"]) == (200, "owner")


@pytest.mark.django_db(transaction=True)
def test_of_sixteen_at_once_one_wins(at_once):
    noor = UserFactory(employer=True, email=NOOR)
    InvitationFactory(email=NOOR)

    results = at_once(lambda _: services.accept_invitation(user=noor, token=TOKEN), 16)

    assert sum(isinstance(result, Membership) for result in results) == 1
    assert sum(isinstance(result, services.InvitationRefused) for result in results) == 15
    assert Membership.objects.filter(user=noor).count() == 1
    assert AuditEntry.objects.filter(action="tenants.accept_invitation").count() == 1
