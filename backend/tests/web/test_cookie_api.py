"""The pages' cookie at the API."""

import pytest
from django.test import Client

from apps.users import services
from apps.users.enums import RevokeReason, SignInMethod
from apps.users.models import User
from tests.factories.users import PASSWORD

pytestmark = pytest.mark.django_db
ME = "/api/v1/auth/me/"


@pytest.fixture
def strict(person):
    """A browser that is signed in on the pages, whose forms are really checked."""
    browser = Client(enforce_csrf_checks=True)
    browser.get("/auth/sign-in/")
    token = browser.cookies["csrftoken"].value
    form = {"email": person.email, "password": PASSWORD, "csrfmiddlewaretoken": token}
    assert browser.post("/auth/sign-in/password/", form).status_code == 302
    return browser


def rename(browser, **headers):
    return browser.patch(ME, {"name": "Changed"}, content_type="application/json", headers=headers)


def test_cookie_reads(strict, person):
    assert strict.get(ME).json()["email"] == person.email


def test_write_without_the_token_is_refused(strict):
    answer = rename(strict)

    assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert User.objects.get().name != "Changed"


def test_write_with_the_token_passes(strict):
    strict.get("/account/")

    answer = rename(strict, **{"X-CSRFToken": strict.cookies["csrftoken"].value})

    assert answer.status_code == 200
    assert User.objects.get().name == "Changed"


def test_bearer_token_needs_none(person):
    pair = services.start_session(user=person, method=SignInMethod.PASSWORD)

    answer = rename(Client(enforce_csrf_checks=True), Authorization=f"Bearer {pair.access}")

    assert answer.status_code == 200


def test_revoked_cookie_is_no_cookie(strict, person):
    services.revoke_sessions_of(user=person, reason=RevokeReason.ENDED_BY_OWNER)

    assert strict.get(ME).status_code == 401


def test_api_signs_the_cookie_out(strict, person, live_sessions):
    strict.get("/account/")

    answer = strict.post(
        "/api/v1/auth/logout/",
        content_type="application/json",
        headers={"X-CSRFToken": strict.cookies["csrftoken"].value},
    )

    assert answer.status_code == 204
    assert strict.get("/account/").status_code == 302
    assert not live_sessions(person).exists()
