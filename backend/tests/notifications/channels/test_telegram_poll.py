"""Without a webhook the worker asks what people wrote."""

import pytest

from apps.notifications.models import TelegramChat
from apps.notifications.services import telegram
from apps.notifications.tasks import hear_telegram
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def start(user):
    return f"/start {telegram.offer_link(user=user).url.partition('?start=')[2]}"


@pytest.fixture
def polled(bots, settings):
    settings.TELEGRAM_WEBHOOK_SECRET = ""
    return bots


def test_start_links_and_is_answered(polled):
    user = UserFactory(language="en")
    polled.say(7, start(user))

    hear_telegram(timestamp=0)

    assert TelegramChat.objects.get().user == user
    assert [message.text for message in polled.sent_to(7)] == [
        "Done. From now on we tell you here what is new. Send /stop to end this."
    ]
    assert polled.updates == []


def test_everything_that_waits_is_heard_once(polled):
    for number in range(130):
        polled.say(number + 1, "hello")

    assert telegram.poll_telegram() == 130
    assert telegram.poll_telegram() == 0
    assert len(polled.messages) == 130


def test_worker_that_died_before_it_confirmed_hears_it_again_to_no_harm(polled):
    user = UserFactory()
    polled.say(7, start(user))
    telegram.hear_update(update=polled.updates[0])

    telegram.poll_telegram()

    assert TelegramChat.objects.get().user == user


@pytest.mark.parametrize("mode", ["down", "busy"])
def test_telegram_that_is_away_is_asked_again_later(polled, mode):
    polled.say(7, "hello")
    polled.mode = mode
    assert telegram.poll_telegram() == 0
    polled.mode = "up"

    assert telegram.poll_telegram() == 1


def test_nobody_asks_where_telegram_posts(bots):
    bots.say(7, "hello")

    hear_telegram(timestamp=0)

    assert len(bots.updates) == 1
    assert bots.asked == 0


def test_nobody_asks_without_a_bot(settings):
    settings.TELEGRAM_BOT_TOKEN, settings.TELEGRAM_API_URL = "", "http://127.0.0.1:1"

    assert hear_telegram(timestamp=0) is None
