"""Whoever found an open session of an owner cannot stay when it ends."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.tenants.models import ApiToken, Invitation, Membership
from tests.factories.api_tokens import ApiTokenFactory
from tests.factories.invitations import InvitationFactory
from tests.factories.tenants import MembershipFactory
from tests.users.factors import add_app, call, client_of

pytestmark = pytest.mark.django_db(transaction=True)
ELEVEN_MINUTES = timedelta(minutes=11)


@pytest.fixture
def owner():
    return MembershipFactory(role="owner")


@pytest.fixture
def colleague(owner):
    return MembershipFactory(organization=owner.organization, role="viewer")


@pytest.fixture
def paths(owner, colleague):
    base = f"/api/v1/tenants/{owner.organization_id}"
    return {
        "token": (f"{base}/api-tokens/", "post", {"name": "x", "scopes": ["applications:read"]}, 201),
        "owner": (f"{base}/invitations/", "post", {"email": "thief@example.com", "role": "owner"}, 201),
        "role": (f"{base}/members/{colleague.pk}/", "patch", {"role": "owner"}, 200),
    }


@pytest.mark.parametrize("what", ["token", "owner", "role"])
def test_old_session_shows_a_proof_before_it_gives_anything(owner, paths, what, time_machine):
    _, codes = add_app(owner.user)
    client = client_of(owner.user)
    time_machine.move_to(timezone.now() + ELEVEN_MINUTES, tick=False)
    path, method, body, done = paths[what]

    refused = getattr(client, method)(path, body, format="json")
    nothing = not (ApiToken.objects.exists() or Invitation.objects.exists())
    call(client, "proof", {"recovery_code": codes[0]})
    answer = getattr(client, method)(path, body, format="json")

    assert (refused.status_code, refused.json()["code"]) == (403, "fresh_proof_needed")
    assert nothing
    assert answer.status_code == done, answer.json()


def test_old_session_looks_and_takes_away(owner, colleague, time_machine):
    token = ApiTokenFactory(membership=owner)
    invitation = InvitationFactory(organization=owner.organization)
    add_app(owner.user)
    client = client_of(owner.user)
    time_machine.move_to(timezone.now() + ELEVEN_MINUTES, tick=False)
    base = f"/api/v1/tenants/{owner.organization_id}"

    assert client.get(f"{base}/api-tokens/").status_code == 200
    for path in (f"api-tokens/{token.pk}", f"invitations/{invitation.pk}", f"members/{colleague.pk}"):
        assert client.delete(f"{base}/{path}/").status_code == 204
    assert not Membership.objects.filter(pk=colleague.pk).exists()
