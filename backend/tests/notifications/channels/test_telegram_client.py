"""How a message to Telegram may end."""

import httpx2
import pytest

from apps.notifications.clients import telegram as client
from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused

CASES = [
    (4030, client.ChatGone, None),
    (4031, client.ChatGone, None),
    (4000, client.ChatGone, None),
    (4290, NotAccepted, 17),
    (5000, NotAccepted, None),
    (5020, OutcomeUnknown, None),
    (2000, OutcomeUnknown, None),
]


def test_message_arrives_as_plain_text_without_preview(bots):
    client.send_message(chat_id=7, text="<b>Zażółć</b>")

    (message,) = bots.sent_to(7)
    assert message.text == "<b>Zażółć</b>"
    assert "parse_mode" not in message.given
    assert message.given["link_preview_options"] == {"is_disabled": True}


def test_text_that_is_too_long_is_cut(bots):
    client.send_message(chat_id=7, text="x" * 5000)

    assert len(bots.sent_to(7)[0].text) == 4096


@pytest.mark.parametrize(("chat", "error", "retry_after"), CASES)
def test_answer_says_whether_to_try_again(bots, chat, error, retry_after):
    with pytest.raises(error) as caught:
        client.send_message(chat_id=chat, text="hi")

    assert getattr(caught.value, "retry_after", None) == retry_after


def test_chat_that_is_gone_is_refused_for_good():
    assert issubclass(client.ChatGone, Refused)


def test_empty_text_is_refused_and_the_chat_stays(bots):
    with pytest.raises(Refused) as caught:
        client.send_message(chat_id=7, text=" ")

    assert not isinstance(caught.value, client.ChatGone)


def test_api_that_is_down_means_later(bots):
    bots.mode = "down"

    with pytest.raises(NotAccepted):
        client.send_message(chat_id=7, text="hi")


def test_answer_that_comes_too_late_means_nobody_knows(bots):
    bots.mode = "slow"

    with pytest.raises(OutcomeUnknown):
        client.send_message(chat_id=7, text="hi")

    assert len(bots.messages) == 1


def test_no_server_means_later_and_the_token_leaks_nowhere(settings, caplog):
    settings.TELEGRAM_API_URL, settings.TELEGRAM_BOT_TOKEN = "http://127.0.0.1:1", "1:very-secret"

    with pytest.raises(NotAccepted) as caught:
        client.send_message(chat_id=7, text="hi")

    assert "secret" not in str(caught.value) + caplog.text
    assert caught.value.__cause__ is None


def test_wrong_token_is_our_trouble(bots, settings):
    settings.TELEGRAM_BOT_TOKEN = "nothing"

    with pytest.raises(NotAccepted):
        client.send_message(chat_id=7, text="hi")


def test_updates_are_confirmed_by_asking_for_later_ones(bots):
    bots.say(7, "one")
    bots.say(7, "two")

    first, second = client.get_updates(after=0)

    assert [first["message"]["text"], second["message"]["text"]] == ["one", "two"]
    assert client.get_updates(after=second["update_id"]) == []
    assert bots.updates == []


def test_webhook_is_set_and_taken_away(bots):
    client.set_webhook(url="https://safejob.example/telegram/webhook/x/", secret="x")
    asked = httpx2.get(f"{bots.base_url}/bot1:abc/getWebhookInfo").json()
    with pytest.raises(NotAccepted, match="webhook is active"):
        client.get_updates(after=0)
    client.forget_webhook()

    assert asked["result"]["url"] == "https://safejob.example/telegram/webhook/x/"
    assert client.get_updates(after=0) == []


def test_webhook_that_telegram_does_not_take_says_why(bots):
    with pytest.raises(NotAccepted, match="HTTPS"):
        client.set_webhook(url="http://example.test/", secret="x")
