"""Organizations, as staff see them."""

import pytest

from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = [
    pytest.mark.django_db,
]
LIST = "/admin/tenants/organization/"


def test_staff_look_and_change_nothing(client):
    membership = MembershipFactory(organization__name="De Schelp")
    page = f"{LIST}{membership.organization_id}/change/"
    client.force_login(UserFactory(superuser=True))

    client.post(page, {"name": "Ours"})

    assert membership.user.email in client.get(page).content.decode()
    membership.organization.refresh_from_db()
    assert membership.organization.name == "De Schelp"
    assert client.get(LIST).status_code == 200
    assert client.get(f"{LIST}add/").status_code == 403


def test_members_have_no_business_there(client):
    client.force_login(MembershipFactory().user)

    assert client.get(LIST).status_code == 302
