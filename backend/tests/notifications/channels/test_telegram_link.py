"""Connecting Telegram, from the button on the site to the message in the chat."""

from datetime import timedelta

import httpx2
import pytest
from django.test import Client
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.notifications.models import Delivery, Notice, TelegramChat, TelegramTicket
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LINK, TEST = "/api/v1/telegram/link/", "/api/v1/telegram/test/"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": "test-webhook-secret"}
WEBHOOK = "/telegram/webhook/test-webhook-secret/"


@pytest.fixture
def ania():
    return UserFactory(name="Ania", language="pl")


def start_of(url: str) -> str:
    return f"/start {url.partition('?start=')[2]}"


def write(text, *, chat=7, path=WEBHOOK, headers=HEADER, kind="private", language="pl"):
    """What Telegram posts when somebody writes to the bot."""
    sender = {"id": chat, "is_bot": False, "language_code": language}
    message = {"message_id": 1, "from": sender, "chat": {"id": chat, "type": kind}, "text": text}
    update = {"update_id": 1, "message": message}
    return Client().post(path, update, content_type="application/json", headers=headers)


def link(client_for, user, *, chat=7):
    offer = client_for(user).post(LINK).json()
    return write(start_of(offer["url"]), chat=chat)


def test_button_link_start_and_the_chat_is_connected(bots, client_for, ania):
    client = client_for(ania)
    assert client.get(LINK).json() == {"is_linked": False, "linked_at": None}

    offer = client.post(LINK)
    answer = write(start_of(offer.json()["url"]))

    assert (offer.status_code, offer.headers["Cache-Control"]) == (201, "no-store")
    assert offer.json()["url"].startswith(f"{bots.base_url}/safejob_test_bot?start=")
    assert httpx2.get(offer.json()["url"]).status_code == 200, "Telegram takes such a link"
    assert (answer.json()["method"], answer.json()["chat_id"]) == ("sendMessage", 7)
    assert TelegramChat.objects.get().user == ania
    assert client.get(LINK).json()["is_linked"] is True
    assert AuditEntry.objects.filter(action="notifications.link_telegram", actor_id=ania.pk).count() == 1


def test_secret_is_stored_as_a_hash(bots, client_for, ania):
    token = client_for(ania).post(LINK).json()["url"].partition("?start=")[2]

    assert token not in str(TelegramTicket.objects.values())
    assert len(token) <= 64, "Telegram cuts longer ones"


def test_link_works_once(bots, client_for, ania):
    offer = client_for(ania).post(LINK).json()
    write(start_of(offer["url"]), chat=7)

    write(start_of(offer["url"]), chat=8)

    assert TelegramChat.objects.get().chat_id == 7


def test_same_update_twice_changes_nothing(bots, client_for, ania):
    offer = client_for(ania).post(LINK).json()

    first, second = (write(start_of(offer["url"])) for _ in range(2))

    assert first.json() == second.json()
    assert TelegramChat.objects.count() == 1


def test_link_runs_out(bots, client_for, ania):
    offer = client_for(ania).post(LINK).json()
    TelegramTicket.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    write(start_of(offer["url"]))

    assert not TelegramChat.objects.exists()


def test_token_that_nobody_made_links_nothing(bots):
    assert write("/start abc").status_code == 200
    assert not TelegramChat.objects.exists()


def test_closed_account_is_not_linked(bots, client_for, ania):
    offer = client_for(ania).post(LINK).json()
    ania.is_active = False
    ania.save()

    write(start_of(offer["url"]))

    assert not TelegramChat.objects.exists()


def test_new_chat_takes_the_place_of_the_old_one(bots, client_for, ania):
    link(client_for, ania, chat=7)
    link(client_for, ania, chat=8)

    assert TelegramChat.objects.get().chat_id == 8


def test_chat_belongs_to_who_linked_it_last(bots, client_for, ania):
    other = UserFactory()
    link(client_for, ania, chat=7)
    link(client_for, other, chat=7)

    assert TelegramChat.objects.get().user == other


@pytest.mark.django_db(transaction=True)
def test_of_many_chats_at_once_one_is_linked(bots, client_for, ania, at_once):
    offers = [client_for(ania).post(LINK).json() for _ in range(6)]

    answers = at_once(lambda index: write(start_of(offers[index]["url"]), chat=100 + index), 6)

    assert {answer.status_code for answer in answers} == {200}
    assert TelegramChat.objects.filter(user=ania).count() == 1


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/telegram/webhook/wrong/", HEADER),
        (WEBHOOK, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}),
        (WEBHOOK, {}),
    ],
)
def test_who_does_not_know_the_secret_finds_no_door(bots, client_for, ania, path, headers):
    offer = client_for(ania).post(LINK).json()

    assert write(start_of(offer["url"]), path=path, headers=headers).status_code == 404
    assert not TelegramChat.objects.exists()


def test_without_a_secret_the_door_is_closed(bots, settings):
    settings.TELEGRAM_WEBHOOK_SECRET = ""

    assert write("hi", headers={"X-Telegram-Bot-Api-Secret-Token": ""}).status_code == 404


@pytest.mark.parametrize(
    "body", ["", "[]", "{", '{"message": 1}', '{"message": {"chat": {"id": "7"}}}', "null"]
)
def test_what_is_no_update_breaks_nothing(bots, body):
    answer = Client().post(WEBHOOK, body, content_type="application/json", headers=HEADER)

    assert answer.status_code in (200, 400)


def test_number_of_no_chat_links_nothing(bots, client_for, ania):
    assert link(client_for, ania, chat=2**63).status_code == 200
    assert not TelegramChat.objects.exists()


def test_door_takes_nothing_but_posts(bots):
    assert Client().get(WEBHOOK).status_code == 405


def test_group_is_no_place_for_notices(bots, client_for, ania):
    offer = client_for(ania).post(LINK).json()

    answer = write(start_of(offer["url"]), chat=-100, kind="group")

    assert answer.json() == {}
    assert not TelegramChat.objects.exists()


def test_stop_in_the_chat_ends_it_in_the_readers_language(bots, client_for, ania):
    link(client_for, ania)

    first, second = write("/stop").json()["text"], write("/stop").json()["text"]

    assert not TelegramChat.objects.exists()
    assert first != second
    assert not Notice.objects.exists(), "they did it themselves"


def test_other_words_are_answered_with_help(bots, client_for, ania):
    stranger = write("hello").json()["text"]
    link(client_for, ania)

    assert write("hello").json()["text"] not in ("", stranger)


def test_disconnecting_on_the_site(bots, client_for, ania):
    link(client_for, ania)

    assert client_for(ania).delete(LINK).status_code == 204
    assert client_for(ania).delete(LINK).status_code == 204
    assert not TelegramChat.objects.exists()


def test_nobody_disconnects_somebody_else(bots, client_for, ania):
    link(client_for, ania)

    client_for(UserFactory()).delete(LINK)

    assert TelegramChat.objects.filter(user=ania).exists()


def test_stranger_has_nothing_here(bots, client_for):
    stranger = client_for(None)

    assert [
        stranger.get(LINK).status_code,
        stranger.post(LINK).status_code,
        stranger.post(TEST).status_code,
    ] == [401] * 3


def test_installation_without_a_bot_says_so(client_for, ania, settings):
    settings.TELEGRAM_BOT_NAME = ""

    answer = client_for(ania).post(LINK)

    assert (answer.status_code, answer.json()["code"]) == (503, "telegram_unavailable")


def test_links_are_limited(bots, client_for, ania):
    client = client_for(ania)

    assert [client.post(LINK).status_code for _ in range(21)][-1] == 429


def test_test_message_arrives_in_the_chat_alone(bots, client_for, ania, run_jobs, mailoutbox):
    link(client_for, ania)

    answer = client_for(ania).post(TEST)
    run_jobs()

    assert answer.status_code == 202
    (message,) = bots.sent_to(7)
    assert "/account/notices/" in message.text
    assert mailoutbox == []
    assert Delivery.objects.get().channel == "telegram"


def test_without_a_chat_there_is_no_test(client_for, ania):
    answer = client_for(ania).post(TEST)

    assert (answer.status_code, answer.json()["code"]) == (409, "telegram_not_linked")


def test_who_blocked_the_bot_is_unlinked_and_told_elsewhere(bots, client_for, ania, run_jobs, mailoutbox):
    link(client_for, ania)
    bots.block(7)
    client_for(ania).post(TEST)

    run_jobs()

    assert not TelegramChat.objects.exists()
    assert Delivery.objects.get(channel="telegram").status == "failed"
    assert [notice.kind for notice in Notice.objects.filter(recipient=ania)] == ["telegram_unlinked"]


def test_blocking_tells_us_at_once(bots, client_for, ania, run_jobs):
    link(client_for, ania)
    change = {"chat": {"id": 7, "type": "private"}, "new_chat_member": {"status": "kicked"}}

    Client().post(
        WEBHOOK, {"update_id": 2, "my_chat_member": change}, content_type="application/json", headers=HEADER
    )
    run_jobs()

    assert not TelegramChat.objects.exists()
    assert Notice.objects.filter(recipient=ania, kind="telegram_unlinked").exists()
