"""Which language a page is in."""

import pytest

from apps.users.models import User
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
COOKIE = "django_language"


def language(answer):
    return answer.content.decode().partition('<html lang="')[2][:2]


def test_stranger_reads_the_language_of_the_browser(client):
    assert language(client.get("/jobs/", headers={"Accept-Language": "ro,en;q=0.5"})) == "ro"


def test_choice_is_remembered(client):
    chosen = client.get("/?lang=bg")
    later = client.get("/auth/sign-in/", headers={"Accept-Language": "nl"})

    assert language(chosen) == language(later) == "bg"
    cookie = chosen.cookies[COOKIE]
    assert (cookie.value, cookie["samesite"], cookie["httponly"]) == ("bg", "Lax", True)


@pytest.mark.parametrize("unknown", ["xx", "", "en-us;q", "<script>", "de"])
def test_language_that_we_do_not_speak_changes_nothing(client, unknown):
    answer = client.get("/", {"lang": unknown})

    assert language(answer) == "en"
    assert COOKIE not in answer.cookies


def test_account_keeps_its_language_until_its_owner_chooses_another(client):
    client.force_login(UserFactory(language="pl"))

    before = client.get("/jobs/", headers={"Accept-Language": "nl"})
    chosen = client.get("/jobs/?lang=uk")
    after = client.get("/account/")

    assert [language(answer) for answer in (before, chosen, after)] == ["pl", "uk", "uk"]


def test_sign_in_leads_back_to_the_language_of_the_account(client):
    person = UserFactory(language="pl")
    client.get("/?lang=uk")

    client.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})

    assert language(client.get("/account/")) == "pl"


def test_new_language_of_the_account_speaks_at_once(client):
    person = UserFactory(language="pl")
    client.force_login(person)
    client.get("/?lang=uk")

    answer = client.post("/account/", {"name": "Ania", "language": "es"}, follow=True)

    assert language(answer) == "es"
    assert User.objects.get().language == "es"


def test_every_page_offers_every_language_by_its_own_name(client):
    page = client.get("/jobs/?q=order&housing=true").content.decode()

    link = '<a href="?q=order&amp;housing=true&amp;lang=pl" lang="pl" hreflang="pl">polski</a>'
    assert link in page
    for name in ("Nederlands", "English", "Română", "български", "español", "Українська"):
        assert f">{name}</a>" in page


def test_refusal_speaks_the_chosen_language(client):
    client.get("/?lang=nl")

    answer = client.get("/nowhere/", headers={"Accept": "text/html"})

    assert (answer.status_code, language(answer)) == (404, "nl")


def test_choice_of_a_page_says_nothing_to_the_api(client):
    client.get("/?lang=pl")

    answer = client.get("/api/v1/jobs/?housing=maybe", headers={"Accept-Language": "nl"})

    assert answer.headers["Content-Language"] == "nl"
    assert COOKIE not in answer.cookies
