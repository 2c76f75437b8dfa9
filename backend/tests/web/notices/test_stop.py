"""The link of a mail that stops mails of its kind."""

import pytest
from django.test import Client

from apps.notifications.enums import Category
from apps.notifications.models import Preference
from apps.notifications.services.stop_token import make_stop_token
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def address(person, category=Category.MESSAGES) -> str:
    return f"/notices/stop/{make_stop_token(user_id=person.pk, category=category)}/"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_looking_stops_nothing_and_pressing_does(browser, person):
    shown = text(browser.get(address(person)))
    assert not Preference.objects.exists()

    answer = browser.post(address(person))

    choice = Preference.objects.get()
    assert "Do you want no more e-mails of this kind: Messages?" in shown
    assert "You get no more e-mails of this kind: Messages." in text(answer)
    assert (choice.user, choice.category, choice.channel, choice.on) == (person, "messages", "email", False)


def test_mail_program_presses_without_a_cookie_or_token(person):
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post(address(person), {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert Preference.objects.get().user == person


def test_second_press_says_the_same(browser, person):
    browser.post(address(person))

    assert "You get no more" in text(browser.post(address(person)))
    assert "You get no more" in text(browser.get(address(person)))
    assert Preference.objects.count() == 1


def test_page_speaks_the_language_of_the_mails(browser):
    person = UserFactory(language="nl")

    answer = browser.get(address(person), headers={"Accept-Language": "pl"})

    assert answer["Content-Language"] == "nl"


@pytest.mark.parametrize("method", ["get", "post"])
def test_link_that_we_did_not_make_stops_nothing(browser, person, method):
    broken = address(person)[:-3] + "x/"
    critical = address(person, Category.SECURITY)

    for path in (broken, critical):
        answer = getattr(browser, method)(path)
        assert answer.status_code == 404
        assert "This link is not complete." in text(answer)
    assert not Preference.objects.exists()
