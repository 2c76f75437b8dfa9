"""The fake Bot API answers like the real one, in success and in failure."""

import json

import httpx2
import pytest

from fakes import server, telegram
from fakes.server import Answer

TOKEN = "12345:test-token"


@pytest.fixture
def bots():
    with telegram.running(slow_seconds=1.0) as running:
        yield running


@pytest.fixture
def call(bots):
    def post(method, *, token=TOKEN, timeout=5.0, **fields):
        return httpx2.post(f"{bots.base_url}/bot{token}/{method}", json=fields, timeout=timeout)

    return post


class Listener:
    """Where a webhook may point; it says hello to whoever writes."""

    def __init__(self):
        self.heard, self.status, self.base_url = [], 200, ""

    def respond(self, request):
        self.heard.append(request)
        return Answer({"method": "sendMessage", "chat_id": 7, "text": "hello"}, self.status)


@pytest.fixture
def listener():
    made = Listener()
    with server.running(made.respond, methods=("POST",)) as made.base_url:
        yield made


def test_message_is_taken_and_kept(bots, call):
    answer = call("sendMessage", chat_id=7, text="Dzień dobry").json()

    assert (answer["ok"], answer["result"]["chat"]["id"]) == (True, 7)
    assert [(message.chat, message.text) for message in bots.sent_to(7)] == [(7, "Dzień dobry")]


def test_form_is_understood_too(bots):
    httpx2.post(f"{bots.base_url}/bot{TOKEN}/sendMessage", data={"chat_id": "8", "text": "hi"})

    assert [message.text for message in bots.sent_to(8)] == ["hi"]


def test_what_was_sent_can_be_read(bots, call):
    call("sendMessage", chat_id=7, text="one")
    call("sendMessage", chat_id=8, text="two")

    (message,) = httpx2.get(f"{bots.base_url}/messages", params={"chat": 8}).json()

    assert message["text"] == "two"


@pytest.mark.parametrize("token", ["", "nothing", "12345:x"])
def test_stranger_is_refused(bots, call, token):
    answer = call("sendMessage", token=token, chat_id=7, text="hi")

    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")
    assert bots.messages == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": "hi"}, "chat not found"),
        ({"chat_id": 7, "text": "  "}, "message text is empty"),
        ({"chat_id": 7, "text": "x" * 4097}, "message is too long"),
    ],
)
def test_incomplete_message_is_refused(bots, call, fields, reason):
    answer = call("sendMessage", **fields)

    assert (answer.status_code, answer.json()["description"]) == (400, f"Bad Request: {reason}")
    assert bots.messages == []


@pytest.mark.parametrize(
    ("chat", "status"), [(4030, 403), (4031, 403), (4000, 400), (4290, 429), (5000, 500)]
)
def test_chats_that_make_it_fail_say_why(call, chat, status):
    answer = call("sendMessage", chat_id=chat, text="hi")

    assert (answer.status_code, answer.json()["error_code"], answer.json()["ok"]) == (status, status, False)


def test_busy_chat_says_how_long_to_wait(call):
    assert call("sendMessage", chat_id=4290, text="hi").json()["parameters"] == {"retry_after": 17}


def test_broken_chats_speak_no_json(call):
    assert call("sendMessage", chat_id=5020, text="hi").headers["Content-Type"] == "text/html"
    with pytest.raises(json.JSONDecodeError):
        call("sendMessage", chat_id=2000, text="hi").json()


def test_silent_chat_takes_the_message_and_answers_too_late(bots, call):
    with pytest.raises(httpx2.ReadTimeout):
        call("sendMessage", chat_id=9990, text="hi", timeout=0.2)

    assert len(bots.messages) == 1


@pytest.mark.parametrize(("mode", "status"), [("down", 503), ("busy", 429)])
def test_api_in_trouble_takes_nothing(bots, call, mode, status):
    bots.mode = mode

    assert call("sendMessage", chat_id=7, text="hi").status_code == status
    assert bots.messages == []


def test_who_blocked_the_bot_gets_nothing_more(bots, call):
    bots.block(7)

    assert (
        call("sendMessage", chat_id=7, text="hi")
        .json()["description"]
        .startswith("Forbidden: bot was blocked")
    )
    assert bots.updates[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"


def test_updates_are_handed_out_until_they_are_confirmed(bots, call):
    bots.say(7, "/start abc")
    bots.say(7, "thanks")

    first, second = call("getUpdates").json()["result"]
    again = call("getUpdates", limit=1).json()["result"]
    rest = call("getUpdates", offset=second["update_id"]).json()["result"]

    assert [first["message"]["text"], first["message"]["chat"]["id"]] == ["/start abc", 7]
    assert again == [first]
    assert rest == [second]


def test_webhook_gets_updates_with_its_secret_and_may_answer(bots, call, listener):
    call("setWebhook", url=f"{listener.base_url}/hook", secret_token="s3cret")

    status = bots.say(7, "hi")

    (heard,) = listener.heard
    assert (status, json.loads(heard.body)["message"]["text"]) == (200, "hi")
    assert heard.headers["x-telegram-bot-api-secret-token"] == "s3cret"
    assert [message.text for message in bots.sent_to(7)] == ["hello"]
    assert bots.updates == []
    assert call("getUpdates").status_code == 409


def test_what_the_webhook_refuses_goes_on_waiting(bots, call, listener):
    call("setWebhook", url=f"{listener.base_url}/hook")
    listener.status = 503

    assert bots.say(7, "hi") == 503
    assert len(bots.updates) == 1
    listener.status = 200
    assert bots.deliver() == 200
    assert bots.updates == []


def test_webhook_must_be_encrypted_and_its_secret_plain(call):
    assert call("setWebhook", url="http://example.test/hook").status_code == 400
    assert call("setWebhook", url="https://example.test/hook", secret_token="é").status_code == 400
    assert call("setWebhook", url="https://example.test/hook").json()["result"] is True
    assert call("getWebhookInfo").json()["result"]["url"] == "https://example.test/hook"
    assert call("deleteWebhook").json()["ok"] is True
    assert call("getWebhookInfo").json()["result"]["url"] == ""


def test_deep_link_is_a_page_with_a_button(bots):
    page = httpx2.get(f"{bots.base_url}/safejob_test_bot", params={"start": "abc-1"}).text

    assert 'value="/start abc-1"' in page
    assert httpx2.get(f"{bots.base_url}/safejob_test_bot", params={"start": "<b>"}).status_code == 404


def test_person_can_write_over_http(bots, call):
    httpx2.post(f"{bots.base_url}/say", data={"chat": "7", "text": "hi"})

    assert call("getUpdates").json()["result"][0]["message"]["text"] == "hi"


def test_other_methods_are_not_there(call):
    assert call("sendPhoto").status_code == 404
