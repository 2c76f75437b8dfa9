"""Accounts, as staff see them."""

import pytest

from apps.core.models import AuditEntry
from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.models import Session, User
from tests.factories.users import UserFactory

pytestmark = [
    pytest.mark.django_db,
]
LIST = "/admin/users/user/"


@pytest.fixture
def boss(client):
    boss = UserFactory(superuser=True)
    client.force_login(boss)
    return boss


def act(client, action, *users):
    return client.post(LIST, {"action": action, "_selected_action": [user.pk for user in users]})


def test_account_shows_its_history_but_no_password(client, boss):
    user = UserFactory(name="First name")
    services.update_profile(user=user, name="Second name")

    page = client.get(f"{LIST}{user.pk}/change/").content.decode()

    assert "First name" in page
    assert "Second name" in page
    assert user.password not in page
    assert 'name="password"' not in page


def test_nothing_can_be_typed_added_or_deleted(client, boss):
    user = UserFactory(name="Ania")

    client.post(f"{LIST}{user.pk}/change/", {"name": "Eve", "is_superuser": "on"})

    user.refresh_from_db()
    assert (user.name, user.is_superuser) == ("Ania", False)
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.post(f"{LIST}{user.pk}/delete/", {"post": "yes"}).status_code == 403


def test_closing_an_account_ends_its_sessions_and_is_written_down(client, boss):
    user = UserFactory()
    services.start_session(user=user, method=SignInMethod.PASSWORD)

    act(client, "close_accounts", user)

    user.refresh_from_db()
    assert not user.is_active
    assert Session.objects.get(user=user).revoked_reason == "ended_by_staff"
    assert AuditEntry.objects.get(action="users.close_account").actor == boss


def test_nobody_closes_the_own_account(client, boss):
    act(client, "close_accounts", boss)

    assert User.objects.get().is_active


@pytest.mark.parametrize("action", ["close_accounts", "end_sessions"])
def test_staff_reach_no_superuser(client, action):
    boss, staff = UserFactory(superuser=True), UserFactory(staff=True)
    services.start_session(user=boss, method=SignInMethod.PASSWORD)
    services.join_group(user=staff, name="Support", permissions=["users.view_user", "users.change_user"])
    client.force_login(staff)

    act(client, action, boss)

    assert User.objects.get(pk=boss.pk).is_active
    assert Session.objects.get(user=boss).revoked_at is None


def test_account_is_reopened(client, boss):
    user = UserFactory(inactive=True)

    act(client, "reopen_accounts", user)

    user.refresh_from_db()
    assert user.is_active
    assert AuditEntry.objects.filter(action="users.reopen_account", object_id=user.pk).exists()


def test_sessions_end_without_closing_the_account(client, boss):
    user = UserFactory()
    services.start_session(user=user, method=SignInMethod.PASSWORD)

    act(client, "end_sessions", user)

    assert Session.objects.get(user=user).revoked_at is not None
    assert User.objects.get(pk=user.pk).is_active


@pytest.mark.parametrize("trait", [{}, {"employer": True}, {"staff": True}])
def test_others_see_nothing(client, trait):
    client.force_login(UserFactory(**trait))

    assert client.get(LIST).status_code in (302, 403)


def test_list_opens(client, boss):
    assert client.get(LIST + "?q=person").status_code == 200
