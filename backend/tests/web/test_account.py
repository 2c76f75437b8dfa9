"""Name and language; what every page promises a browser."""

import pytest

from apps.users.models import User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def text(answer):
    return answer.content.decode()


def test_name_and_language_are_saved(signed_in):
    answer = signed_in.post("/account/", {"name": "Ania Kowalska", "language": "pl"}, follow=True)

    user = User.objects.get()
    assert (user.name, user.language) == ("Ania Kowalska", "pl")
    assert '<html lang="pl">' in text(answer)
    assert answer.headers["Content-Language"] == "pl"


def test_account_speaks_the_language_of_its_owner_not_of_the_browser(signed_in, person):
    User.objects.update(language="nl")

    assert '<html lang="nl">' in text(signed_in.get("/account/", headers={"Accept-Language": "uk"}))


@pytest.mark.parametrize("name", ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>"])
def test_markup_is_refused_and_never_comes_back_as_such(signed_in, name):
    answer = signed_in.post("/account/", {"name": name, "language": "en"})

    assert answer.status_code == 400
    assert name not in text(answer)
    assert "&lt;" in text(answer)


def test_name_that_got_in_elsewhere_is_escaped(client):
    client.force_login(UserFactory(name='"><script>alert(1)</script>'))

    assert "<script>alert" not in text(client.get("/account/"))


@pytest.mark.parametrize("page", ["/auth/sign-in/", "/auth/register/", "/auth/forgot-password/"])
def test_pages_of_strangers_keep_the_promises(browser, page):
    keeps_promises(browser.get(page))


@pytest.mark.parametrize(
    "page", ["/account/", "/account/security/", "/account/security/password/", "/account/data/"]
)
def test_pages_of_an_account_keep_the_promises(signed_in, page):
    keeps_promises(signed_in.get(page))


def keeps_promises(answer):
    page = text(answer)
    assert answer.status_code == 200
    assert answer.headers["Content-Security-Policy"] == STRICT
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "style=" not in page
    assert "<script>" not in page
    assert '<html lang="en">' in page
    assert "<main" in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize(
    ("path", "accept", "kind"),
    [
        ("/nowhere/", "text/html", "text/html"),
        ("/nowhere/", "application/json", "application/problem+json"),
        ("/api/v1/nowhere/", "text/html", "application/problem+json"),
    ],
)
def test_unknown_address_is_answered_in_the_way_of_who_asks(browser, path, accept, kind):
    answer = browser.get(path, headers={"Accept": accept})

    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith(kind)
