"""Where STAFF_SECOND_FACTOR is on, staff without a second factor are staff in name only."""

import pytest

from tests.factories.users import PASSWORD, UserFactory
from tests.users.factors import add_app, add_passkey, client_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _strict(settings):
    settings.STAFF_SECOND_FACTOR = True


def test_staff_without_one_do_not_reach_what_is_for_staff():
    answer = client_of(UserFactory(superuser=True)).get("/api/v1/users/")

    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")


def test_staff_without_one_see_no_other_account():
    other = UserFactory()

    assert client_of(UserFactory(superuser=True)).get(f"/api/v1/users/{other.pk}/").status_code == 404


@pytest.mark.parametrize("add", [add_app, add_passkey])
def test_either_kind_lets_staff_in(add):
    staff = UserFactory(superuser=True)
    add(staff)

    assert client_of(staff).get("/api/v1/users/").status_code == 200


def test_person_who_is_no_staff_is_told_nothing_about_it():
    assert client_of(UserFactory()).get("/api/v1/users/").json()["code"] == "permission_denied"


def test_admin_sends_staff_without_one_to_where_they_add_one(client):
    boss = UserFactory(superuser=True)
    client.post("/auth/sign-in/password/", {"email": boss.email, "password": PASSWORD})

    page = client.get("/admin/users/user/", follow=True, headers={"Accept": "text/html"})

    assert page.redirect_chain[-1][0] == "/account/security/"
    assert "Your account needs a second way to confirm your sign-in." in page.content.decode()


def test_where_the_setting_is_off_nobody_asks(settings):
    settings.STAFF_SECOND_FACTOR = False

    assert client_of(UserFactory(superuser=True)).get("/api/v1/users/").status_code == 200
