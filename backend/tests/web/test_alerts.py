"""Pages of saved searches."""

from datetime import time
from urllib.parse import urlencode

import pytest
from django.test import Client

from apps.jobs.enums import AlertFrequency
from apps.jobs.models import SavedSearch
from apps.users.models import User
from tests.factories.saved import SavedSearchFactory
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
NEW = "/alerts/new/?near=1012&q=picker&radius_km=10&no_dutch=true&housing=&sort=pay&page=2"
FORM = {"name": "Near home", "frequency": "at_once", "language": "pl"}


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_search_is_shown_in_words_and_kept(signed_in: Client, person: User) -> None:
    shown = text(signed_in.get(NEW))
    answer = signed_in.post(NEW, FORM)

    assert "“picker”" in shown
    assert "within 10 km of 1012" in shown
    assert "No Dutch needed" in shown
    assert 'value="picker, 1012"' in shown
    assert (answer.status_code, answer["Location"]) == (302, "/account/alerts/")
    search = SavedSearch.objects.get()
    assert search.query == "near=1012&no_dutch=true&q=picker&radius_km=10"
    assert (search.user, search.name, search.frequency, search.language) == (
        person,
        "Near home",
        "at_once",
        "pl",
    )


def test_distance_without_a_place_is_left_out_as_the_list_does(signed_in: Client) -> None:
    assert signed_in.post("/alerts/new/?q=picker&near=&radius_km=25", FORM).status_code == 302
    assert SavedSearch.objects.get().query == "q=picker"


def test_search_for_everything_can_be_kept(signed_in: Client) -> None:
    assert "All jobs" in text(signed_in.get("/alerts/new/"))
    assert signed_in.post("/alerts/new/", FORM).status_code == 302


def test_same_search_again_says_so(signed_in: Client) -> None:
    signed_in.post(NEW, FORM)

    again = signed_in.post(NEW, FORM)

    assert again.status_code == 409
    assert "You saved this search already." in text(again)


def test_wrong_search_is_mended_where_it_was_made(signed_in: Client) -> None:
    answer = signed_in.get("/alerts/new/?housing=maybe")

    assert (answer.status_code, answer["Location"]) == (302, "/jobs/?housing=maybe")


@pytest.mark.parametrize(
    "facts", [{"name": ""}, {"frequency": "hourly"}, {"language": "de"}, {"name": "<b>x</b>"}]
)
def test_what_is_wrong_is_said_at_its_field(signed_in: Client, facts: dict[str, str]) -> None:
    answer = signed_in.post(NEW, {**FORM, **facts})

    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize("path", [NEW, "/account/alerts/", "/account/saved/"])
def test_who_offers_work_has_no_such_pages(browser: Client, path: str) -> None:
    browser.force_login(UserFactory(employer=True))

    assert browser.get(path, headers={"Accept": "text/html"}).status_code == 403


# --- strangers come back with the search


def test_stranger_signs_in_with_a_password_and_comes_back(browser: Client, person: User) -> None:
    to_sign_in = browser.get(NEW)
    browser.get(to_sign_in["Location"])
    back = browser.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})

    assert to_sign_in["Location"] == f"/auth/sign-in/?{urlencode({'next': NEW}, safe='/')}"
    assert back["Location"] == NEW


@pytest.mark.parametrize("way", ["link", "code"])
def test_stranger_signs_in_by_mail_and_comes_back(
    browser: Client, person: User, newest_mail, way: str
) -> None:
    browser.get(browser.get(NEW)["Location"])
    browser.post("/auth/sign-in/", {"email": person.email})
    mail = newest_mail()
    if way == "link":
        browser.get(f"/auth/magic-link/?token={mail.token}")
        back = browser.post("/auth/magic-link/")
    else:
        back = browser.post("/auth/magic-link/code/", {"code": mail.code})

    assert back["Location"] == NEW


def test_stranger_makes_an_account_and_comes_back(browser: Client, newest_mail) -> None:
    facts = {"user_type": "candidate", "email": "ola@example.test", "language": "pl", "password": PASSWORD}
    sign_in = browser.get(NEW)["Location"]
    browser.get(sign_in)
    browser.get("/auth/register/", headers={"Referer": f"http://testserver{sign_in}"})
    browser.post("/auth/register/", facts)
    browser.get(f"/auth/verify-email/?token={newest_mail().token}")
    proven = browser.post("/auth/verify-email/")
    browser.get(proven["Location"], headers={"Referer": "http://testserver/auth/verify-email/"})
    back = browser.post("/auth/sign-in/password/", {"email": facts["email"], "password": PASSWORD})

    assert back["Location"] == NEW
    assert browser.post(NEW, FORM).status_code == 302
    assert SavedSearch.objects.get().user.email == facts["email"]


def test_who_opens_the_sign_in_from_elsewhere_is_not_led_to_an_old_search(
    browser: Client, person: User
) -> None:
    browser.get(browser.get(NEW)["Location"])
    browser.get("/auth/sign-in/", headers={"Referer": "http://testserver/jobs/"})
    back = browser.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})

    assert back["Location"] == "/account/"


# --- the list


def test_list_shows_the_own_ones_with_words_and_a_way_to_the_jobs(signed_in: Client, person: User) -> None:
    SavedSearchFactory(user=person, name="Mine", query="near=1012&q=picker&radius_km=10")
    SavedSearchFactory(user=person, name="Silent", query="q=b", never=True)
    SavedSearchFactory(name="Not mine")

    shown = text(signed_in.get("/account/alerts/"))

    assert "Mine" in shown
    assert "within 10 km of 1012" in shown
    assert 'href="/jobs/?near=1012&amp;q=picker&amp;radius_km=10"' in shown
    assert "<strong>At once</strong>" in shown
    assert "<strong>off</strong>" in shown
    assert "Not mine" not in shown


def test_list_of_nothing_says_how_to_begin(signed_in: Client) -> None:
    assert "You have no saved searches yet." in text(signed_in.get("/account/alerts/"))


def test_frequency_and_quiet_hours_are_changed(signed_in: Client, person: User) -> None:
    search = SavedSearchFactory(user=person, query="q=picker", quiet_from=time(21), quiet_until=time(8))
    path = f"/account/alerts/{search.pk}/"
    shown = text(signed_in.get(path))

    answer = signed_in.post(
        path, {**FORM, "frequency": "weekly", "quiet_from": "06:00", "quiet_until": "15:30"}
    )

    assert 'value="21:00"' in shown
    assert answer["Location"] == "/account/alerts/"
    search.refresh_from_db()
    assert (search.frequency, search.quiet_from, search.quiet_until) == ("weekly", time(6), time(15, 30))
    assert search.query == "q=picker"


def test_search_is_removed(signed_in: Client, person: User) -> None:
    search = SavedSearchFactory(user=person)

    assert signed_in.post(f"/account/alerts/{search.pk}/delete/")["Location"] == "/account/alerts/"
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize("path", ["", "delete/"])
def test_search_of_somebody_else_is_not_there(signed_in: Client, path: str) -> None:
    search = SavedSearchFactory(frequency=AlertFrequency.AT_ONCE)
    form = {**FORM, "frequency": "never", "quiet_from": "06:00", "quiet_until": "15:30"}

    answer = signed_in.post(f"/account/alerts/{search.pk}/{path}", form)

    search.refresh_from_db()
    assert search.frequency == AlertFrequency.AT_ONCE
    assert answer.status_code == (302 if path else 404)


def test_what_is_no_part_of_a_search_is_left_out(signed_in: Client) -> None:
    address = "/alerts/new/?q=picker&utm_source=mail&fbclid=1&cursor=x"

    assert signed_in.get(address).status_code == 200
    assert signed_in.post(address, FORM).status_code == 302
    assert SavedSearch.objects.get().query == "q=picker"


@pytest.mark.parametrize("query", ["q=%00", "pay_min_cents=much", "housing=null", "hours_min=NaN"])
def test_search_that_is_wrong_is_mended_where_it_was_made(signed_in: Client, query: str) -> None:
    address = f"/alerts/new/?{query}"

    for answer in (signed_in.get(address), signed_in.post(address, FORM)):
        assert (answer.status_code, answer["Location"]) == (302, f"/jobs/?{query}")
    assert not SavedSearch.objects.exists()


def test_whole_numbers_with_a_point_are_kept_as_such(signed_in: Client) -> None:
    address = "/alerts/new/?near=1012&radius_km=25.0&pay_min_cents=1500."

    assert signed_in.get(address).status_code == 200
    signed_in.post(address, FORM)
    assert SavedSearch.objects.get().query == "near=1012&pay_min_cents=1500&radius_km=25"


def test_search_that_is_too_long_to_keep_is_refused_in_words(signed_in: Client) -> None:
    slugs = [f"{number:02}" for number in range(20)]
    words = {
        "q": "ก" * 200,
        "sector": [slug.ljust(32, "x") for slug in slugs],
        "occupation": [slug.ljust(64, "x") for slug in slugs],
    }
    address = f"/alerts/new/?{urlencode(words, doseq=True)}"

    assert signed_in.get(address).status_code == 200
    assert signed_in.post(address, FORM).status_code == 400
    assert not SavedSearch.objects.exists()
