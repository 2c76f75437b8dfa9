"""Commands for operators."""

import httpx2
import pytest
from django.core.management import CommandError, call_command


def test_webhook_is_set_without_showing_its_secret(bots, settings, capsys):
    settings.PUBLIC_URL = "https://safejob.example"

    call_command("telegram_webhook")

    set_to = httpx2.get(f"{bots.base_url}/bot1:abc/getWebhookInfo").json()["result"]["url"]
    assert set_to == "https://safejob.example/telegram/webhook/test-webhook-secret/"
    assert "test-webhook-secret" not in capsys.readouterr().out
    call_command("telegram_webhook", "--off")
    assert httpx2.get(f"{bots.base_url}/bot1:abc/getWebhookInfo").json()["result"]["url"] == ""


def test_without_a_secret_there_is_no_webhook(bots, settings):
    settings.TELEGRAM_WEBHOOK_SECRET = ""

    with pytest.raises(CommandError, match="TELEGRAM_WEBHOOK_SECRET"):
        call_command("telegram_webhook")


def test_what_telegram_refuses_is_said(bots, settings):
    settings.PUBLIC_URL = "http://safejob.example"

    with pytest.raises(CommandError, match="HTTPS"):
        call_command("telegram_webhook")
