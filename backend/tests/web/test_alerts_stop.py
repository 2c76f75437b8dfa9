"""The page that stops an alert, and mail programs that press for their users."""

import pytest
from django.test import Client

from apps.jobs.enums import AlertFrequency
from apps.jobs.models import SavedSearch
from apps.jobs.services.alerts import make_stop_token
from tests.factories.saved import SavedSearchFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def search() -> SavedSearch:
    return SavedSearchFactory(name="Near home", query="near=1012&q=heftruck", language="nl")


def address(search: SavedSearch) -> str:
    return f"/alerts/stop/{make_stop_token(search_id=search.pk)}/"


def is_on(search: SavedSearch) -> bool:
    return SavedSearch.objects.get(pk=search.pk).frequency != AlertFrequency.NEVER


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_looking_stops_nothing(search: SavedSearch, method: str) -> None:
    getattr(Client(enforce_csrf_checks=True), method)(address(search))

    assert is_on(search)


def test_page_says_the_name_in_the_language_of_the_mails_and_nothing_else(search: SavedSearch) -> None:
    answer = Client().get(address(search))
    shown = answer.content.decode()

    assert (answer.status_code, answer["Content-Language"]) == (200, "nl")
    assert '<html lang="nl">' in shown
    assert "Near home" in shown
    for secret in (search.user.email, search.user.name, "heftruck", "1012", str(search.pk)):
        assert secret not in shown
    assert answer["Cache-Control"] == "no-store"
    assert 'content="noindex"' in shown


def test_button_stops_it_without_signing_in(search: SavedSearch) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.get(address(search))

    answer = browser.post(address(search))

    assert answer.status_code == 200
    assert "/account/alerts/" in answer.content.decode()
    assert not is_on(search)
    assert browser.post(address(search)).status_code == 200
    assert browser.get(address(search)).status_code == 200


def test_mail_program_stops_it_with_one_press(search: SavedSearch) -> None:
    """RFC 8058, 3.2: POST with this body, no cookie, from wherever the mail provider sits."""
    answer = Client(enforce_csrf_checks=True).post(
        address(search),
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
        headers={"Origin": "https://mail.example", "Accept": "*/*"},
    )

    assert answer.status_code == 200
    assert not is_on(search)


def test_many_presses_from_one_address_are_all_heard() -> None:
    searches = [SavedSearchFactory(query=f"pay_min_cents={number}") for number in range(130)]

    statuses = {Client().post(address(search)).status_code for search in searches}

    assert statuses == {200}
    assert not any(map(is_on, searches))


def test_link_signs_nobody_in(search: SavedSearch) -> None:
    browser = Client()
    browser.post(address(search))

    assert browser.get("/account/alerts/")["Location"].startswith("/auth/sign-in/")


def test_link_of_a_removed_search_says_that_no_mail_comes(search: SavedSearch) -> None:
    path = address(search)
    search.delete()

    for answer in (Client().get(path), Client().post(path)):
        assert answer.status_code == 200
        assert "You get no e-mails about this search any more." in answer.content.decode()


@pytest.mark.parametrize("token", ["x", "0" * 32 + ".abc", "%00", "a" * 5000])
@pytest.mark.parametrize("method", ["get", "post"])
def test_made_up_link_is_not_there(token: str, method: str) -> None:
    answer = getattr(Client(), method)(f"/alerts/stop/{token}/")

    assert answer.status_code == 404
    assert "This link is not complete." in answer.content.decode()


def test_somebody_else_who_is_signed_in_can_stop_it_with_the_link_too(search: SavedSearch) -> None:
    """The link alone is the proof: a person may have several accounts."""
    browser = Client()
    browser.force_login(UserFactory())

    assert browser.post(address(search)).status_code == 200
    assert not is_on(search)
