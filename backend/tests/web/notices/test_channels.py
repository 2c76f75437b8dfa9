"""Telegram and push on the page of notices."""

import pytest

from apps.notifications.models import PushSubscription, TelegramChat
from apps.users.models import Session
from apps.users.services import hash_token
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PATH = "/account/notices/"
KEYS = {
    "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
    "auth": "tBHItJI5svbpez7KI4CCXg",
}


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def subscription(person, **facts):
    given = {
        "user": person,
        "endpoint_hash": hash_token(str(person.pk)),
        "endpoint": "x",
        "device": "Firefox",
    }
    return PushSubscription.objects.create(**{**given, **facts})


def test_connected_chat_is_tested_and_ended(browser, signed_in, person):
    TelegramChat.objects.create(user=person, chat_id=4711)

    assert "Connected since" in text(browser.get(PATH))
    assert "A test message is on its way." in text(browser.post(f"{PATH}telegram/test/", follow=True))
    assert "do not write to you" in text(browser.post(f"{PATH}telegram/unlink/", follow=True))
    assert not TelegramChat.objects.exists()


def test_browser_that_says_yes_is_kept_with_its_session(browser, signed_in, person):
    form = {"endpoint": "https://fcm.googleapis.com/fcm/send/abc", **KEYS}

    answer = browser.post(f"{PATH}push/", form, follow=True)

    made = PushSubscription.objects.get()
    assert (made.user, made.session) == (person, Session.objects.get(user=person))
    assert "This device now gets your notices." in text(answer)
    assert "This device" in text(browser.get(PATH))


@pytest.mark.parametrize(
    "wrong",
    [{"endpoint": "https://evil.test/"}, {"endpoint": ""}, {"auth": "short"}, {"p256dh": "A" * 87}],
)
def test_what_is_no_browser_is_refused_in_words(browser, signed_in, wrong):
    form = {"endpoint": "https://fcm.googleapis.com/fcm/send/abc", **KEYS, **wrong}

    answer = browser.post(f"{PATH}push/", form, follow=True)

    assert "We cannot send messages to this browser." in text(answer)
    assert not PushSubscription.objects.exists()


def test_own_browser_is_forgotten_and_nobody_elses(browser, signed_in, person):
    own, other = subscription(person), subscription(UserFactory())

    for each in (own, other):
        browser.post(f"{PATH}push/{each.pk}/stop/")

    assert PushSubscription.objects.get() == other
