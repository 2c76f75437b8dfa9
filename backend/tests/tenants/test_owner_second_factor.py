"""Who owns an organization needs a second factor to act for it."""

import pytest

from apps.tenants.enums import Role
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.users.factors import add_app, call, client_of

pytestmark = pytest.mark.django_db
JOBS = "/api/v1/jobs/my-jobs/"


def membership(**facts):
    return MembershipFactory(organization=EmployerFactory().tenant, **facts)


def test_owner_without_one_reads_what_is_missing():
    client = client_of(membership(guarded=False).user)

    answer = client.get(JOBS)

    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")
    assert "Add a passkey or an authenticator app" in answer.json()["detail"]


@pytest.mark.parametrize("method", ["get", "patch"])
def test_owner_without_one_does_not_reach_the_organization(method):
    owner = membership(guarded=False)

    answer = getattr(client_of(owner.user), method)(f"/api/v1/tenants/{owner.organization_id}/")

    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")


@pytest.mark.parametrize("path", ["auth/me", "tenants", "auth/second-factors"])
def test_owner_without_one_sees_what_helps(path):
    assert client_of(membership(guarded=False).user).get(f"/api/v1/{path}/").status_code == 200


def test_adding_one_opens_the_door_and_removing_it_closes_it_again():
    owner = membership(guarded=False).user

    add_app(owner)
    opened = client_of(owner).get(JOBS).status_code
    call(client_of(owner), "totp", method="delete")
    closed = client_of(owner).get(JOBS).status_code

    assert (opened, closed) == (200, 403)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.RECRUITER, Role.VIEWER])
def test_other_roles_need_none(role):
    assert client_of(membership(role=role).user).get(JOBS).status_code == 200
