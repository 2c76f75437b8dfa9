"""Choosing how one is told."""

from datetime import time

import pytest
from django.test import override_settings

from apps.notifications.models import NoticeSettings, Preference
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PATH = "/account/notices/"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def form(**facts):
    every = {"applications": "email telegram push", "messages": "push", "alerts": "email", "security": "push"}
    boxes = {f"{name}_{way}": "on" for name, ways in every.items() for way in ways.split()}
    return {**boxes, "zone": "Europe/Amsterdam", **facts}


def test_everything_is_on_at_first(browser, signed_in):
    fields = browser.get(PATH).context["form"]

    assert fields["applications_email"].value() is True
    assert fields["messages_daily"].value() is None
    assert "security_email" not in fields.fields


def test_choices_are_kept_and_shown_again(browser, signed_in, person):
    answer = browser.post(
        PATH,
        form(messages_daily="on", quiet_from="22:00", quiet_to="07:30", zone="Europe/Warsaw"),
    )

    settings = NoticeSettings.objects.get(user=person)
    fields = browser.get(PATH).context["form"]
    assert answer["Location"] == PATH
    assert (settings.quiet_from, settings.quiet_to, settings.zone) == (time(22), time(7, 30), "Europe/Warsaw")
    assert settings.daily == ["messages"]
    assert fields["messages_email"].value() is False
    assert fields["messages_push"].value() is True
    assert fields["messages_daily"].value() is True
    assert not Preference.objects.filter(user=person, category="security", channel="email").exists()


@pytest.mark.parametrize(
    "wrong", [{"quiet_from": "22:00"}, {"quiet_to": "22:00"}, {"quiet_from": "25:00"}, {"zone": "Mars"}]
)
def test_what_is_wrong_is_said_and_keeps_what_was_chosen(browser, signed_in, wrong):
    answer = browser.post(PATH, form(**wrong))

    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)
    assert not Preference.objects.exists()


def test_zone_that_another_program_chose_stays(browser, signed_in, person):
    NoticeSettings.objects.create(user=person, zone="America/New_York")

    assert browser.get(PATH).context["form"]["zone"].value() == "America/New_York"
    assert "New York" in text(browser.get(PATH))
    assert browser.post(PATH, form(zone="America/New_York")).status_code == 302


def test_nobody_changes_what_others_chose(browser, signed_in):
    other = UserFactory()
    NoticeSettings.objects.create(user=other, zone="Europe/Kyiv")

    browser.post(PATH, form())

    assert NoticeSettings.objects.get(user=other).zone == "Europe/Kyiv"


@override_settings(TELEGRAM_BOT_NAME="")
def test_installation_without_a_bot_says_so(browser, signed_in):
    assert "Messages by Telegram do not work here yet." in text(browser.get(PATH))


@override_settings(TELEGRAM_BOT_NAME="safejob_bot", TELEGRAM_LINK_URL="https://t.me")
def test_telegram_is_connected_by_a_link(browser, signed_in):
    assert "Connect Telegram" in text(browser.get(PATH))

    answer = browser.post(f"{PATH}telegram/")

    assert 'href="https://t.me/safejob_bot?start=' in text(answer)


def test_test_message_without_telegram_is_refused_in_words(browser, signed_in):
    answer = browser.post(f"{PATH}telegram/test/", follow=True)

    assert "not connected to Telegram" in text(answer)


@pytest.mark.parametrize("path", ["", "telegram/", "telegram/test/", "telegram/unlink/", "push/"])
def test_stranger_signs_in_first(browser, path):
    assert browser.post(f"{PATH}{path}")["Location"].startswith("/auth/sign-in/")
