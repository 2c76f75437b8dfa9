"""Organizations, invitations and API tokens, as staff see them."""

import pytest

from apps.core.models import AuditEntry
from tests.factories.api_tokens import ApiTokenFactory
from tests.factories.invitations import TOKEN, InvitationFactory
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


@pytest.fixture
def boss(client):
    boss = UserFactory(superuser=True)
    client.force_login(boss)
    return boss


REVOCABLE = pytest.mark.parametrize(
    ("kind", "make"), [("invitation", InvitationFactory), ("apitoken", ApiTokenFactory)]
)


@REVOCABLE
def test_staff_look_at_invitations_and_tokens_but_see_no_secret(client, boss, kind, make):
    row = make()
    pages = [client.get(f"/admin/tenants/{kind}/"), client.get(f"/admin/tenants/{kind}/{row.pk}/change/")]

    assert [page.status_code for page in pages] == [200, 200]
    for page in pages:
        assert row.organization.name in page.content.decode()
        assert row.token_hash not in page.content.decode()
        assert TOKEN not in page.content.decode()


@REVOCABLE
def test_staff_take_them_back(client, boss, kind, make):
    row = make()

    client.post(f"/admin/tenants/{kind}/", {"action": "revoke", "_selected_action": [row.pk]})

    row.refresh_from_db()
    assert row.revoked_at is not None
    assert row.updated_by == boss
    assert AuditEntry.objects.get(object_id=row.pk).actor == boss


@REVOCABLE
def test_nothing_is_added_changed_or_deleted_there(client, boss, kind, make):
    row = make()
    where = f"/admin/tenants/{kind}/"

    assert client.get(f"{where}add/").status_code == 403
    assert client.post(f"{where}{row.pk}/change/", {"revoked_at": ""}).status_code == 403
    assert client.post(f"{where}{row.pk}/delete/", {"post": "yes"}).status_code == 403


@REVOCABLE
def test_staff_without_the_right_take_nothing_back(client, kind, make):
    row = make()
    client.force_login(UserFactory(staff=True))

    client.post(f"/admin/tenants/{kind}/", {"action": "revoke", "_selected_action": [row.pk]})

    row.refresh_from_db()
    assert row.revoked_at is None


def test_leaked_token_is_found_by_what_it_begins_with(client, boss):
    leaked, other = ApiTokenFactory(name="Leaked"), ApiTokenFactory(name="Other")

    page = client.get(f"/admin/tenants/apitoken/?q={leaked.prefix}").content.decode()

    assert leaked.prefix in page
    assert other.prefix not in page
