"""Staff sign in to the admin by the doors of everybody."""

from urllib.parse import unquote

import pytest

from apps.users import services
from apps.users.enums import RevokeReason
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
ADMIN = "/admin/users/user/"


def sign_in(browser, user):
    return browser.post("/auth/sign-in/password/", {"email": user.email, "password": PASSWORD})


def test_admin_sends_to_the_sign_in_and_back(browser):
    boss = UserFactory(superuser=True)

    asked = browser.get(ADMIN, follow=True)
    answer = sign_in(browser, boss)

    assert unquote(asked.redirect_chain[-1][0]) == f"/auth/sign-in/?next={ADMIN}"
    assert answer.url == ADMIN
    assert browser.get(ADMIN).status_code == 200


def test_admins_own_form_is_closed(browser):
    boss = UserFactory(superuser=True)

    answer = browser.post("/admin/login/", {"username": boss.email, "password": PASSWORD})

    assert answer.status_code == 405
    assert browser.get(ADMIN).status_code == 302


def test_password_is_changed_where_everybody_changes_it(browser):
    boss = UserFactory(superuser=True)
    sign_in(browser, boss)
    form = {
        "old_password": PASSWORD,
        "new_password1": "four brisk barges",
        "new_password2": "four brisk barges",
    }

    answer = browser.post("/admin/password_change/", form)

    boss.refresh_from_db()
    assert answer.url == "/account/security/password/"
    assert boss.check_password(PASSWORD)


def test_person_who_is_no_staff_reads_why(browser):
    sign_in(browser, UserFactory())

    answer = browser.get(ADMIN, follow=True, headers={"Accept": "text/html"})

    assert answer.status_code == 403
    assert "Your account may not open this page." in answer.content.decode()


def test_sign_out_everywhere_ends_the_admin_too(browser):
    boss = UserFactory(superuser=True)
    sign_in(browser, boss)
    assert browser.get(ADMIN).status_code == 200

    services.revoke_sessions_of(user=boss, reason=RevokeReason.ENDED_BY_OWNER)

    assert browser.get(ADMIN).status_code == 302


def test_sign_out_of_the_admin_ends_the_session(browser, live_sessions):
    boss = UserFactory(superuser=True)
    sign_in(browser, boss)

    browser.post("/admin/logout/")

    assert not live_sessions(boss).exists()
    assert browser.get(ADMIN).status_code == 302


def test_second_factor_holds_for_the_admin(browser, with_app):
    boss = with_app(UserFactory(superuser=True))

    answer = sign_in(browser, boss)

    assert answer.url == "/auth/second-step/"
    assert browser.get(ADMIN).status_code == 302
