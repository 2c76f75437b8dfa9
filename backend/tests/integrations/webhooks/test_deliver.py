"""What is sent to a webhook, how often, and when it ends."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.integrations import tasks
from apps.integrations.models import Webhook, WebhookDelivery
from apps.integrations.services import webhooks
from apps.integrations.services.webhooks.schedule import MOST_TRIES
from tests.factories.webhooks import WebhookDeliveryFactory, WebhookFactory
from tests.integrations.webhooks.conftest import Listen
from tests.integrations.wire import answer
from tests.wall import behind_the_wall


def deliver(delivery: WebhookDelivery) -> WebhookDelivery:
    """One try, as a worker does it."""
    try:
        with behind_the_wall():
            webhooks.deliver_webhook(delivery_id=delivery.pk)
    except webhooks.WebhookNotTaken:
        pass
    delivery.refresh_from_db()
    return delivery


def test_what_was_taken_is_done(listen: Listen) -> None:
    webhook, wire = listen()
    delivery = deliver(WebhookDeliveryFactory(webhook=webhook))

    assert (delivery.status, delivery.attempts) == ("delivered", 1)
    assert delivery.finished_at
    assert delivery.tries[0]["status"] == 204
    assert wire.asked == ["/hook"]
    assert f"webhook-id: {delivery.event_id}" in wire.heads[0].lower()


def test_what_was_taken_is_not_sent_again(listen: Listen) -> None:
    webhook, wire = listen()
    delivery = WebhookDeliveryFactory(webhook=webhook)

    deliver(delivery)
    deliver(delivery)

    assert len(wire.asked) == 1


@pytest.mark.parametrize(
    "status",
    ["500 Internal Server Error", "404 Not Found", "429 Too Many Requests", "302 Found", "100 Continue"],
)
def test_anything_but_2xx_is_tried_again(listen: Listen, status: str) -> None:
    webhook, _ = listen(status)
    delivery = WebhookDeliveryFactory(webhook=webhook)

    with pytest.raises(webhooks.WebhookNotTaken):
        webhooks.deliver_webhook(delivery_id=delivery.pk)

    delivery.refresh_from_db()
    assert (delivery.status, delivery.attempts, delivery.finished_at) == ("waiting", 1, None)


def test_redirect_is_not_followed(listen: Listen, canary: Any, settings: Any, serve: Any) -> None:
    wire = serve(lambda _: [answer(b"", f"Location: http://127.0.0.1:{canary.port}/", status="307 Moved")])
    webhook = WebhookFactory(url=wire.url)

    assert deliver(WebhookDeliveryFactory(webhook=webhook)).status == "waiting"
    assert canary.connections == 0


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://127.0.0.1/", "address_not_public"),
        ("http://169.254.169.254/latest/meta-data/", "address_not_public"),
        ("http://[::ffff:10.0.0.1]/", "address_not_public"),
        ("http://localhost/", "address_not_public"),
    ],
)
def test_private_addresses_get_nothing(db: None, url: str, code: str) -> None:
    delivery = deliver(WebhookDeliveryFactory(webhook=WebhookFactory(url=url)))

    assert (delivery.status, delivery.tries[0]["outcome"]) == ("waiting", code)


def test_gone_turns_it_off(listen: Listen, run_jobs: Any) -> None:
    webhook, wire = listen("410 Gone")
    delivery = deliver(WebhookDeliveryFactory(webhook=webhook))

    webhook.refresh_from_db()
    assert (delivery.status, webhook.is_active, webhook.off_for) == ("failed", False, "gone")
    assert deliver(WebhookDeliveryFactory(webhook=webhook)).tries[0]["outcome"] == "webhook_is_off"
    assert len(wire.asked) == 1


def test_last_try_gives_up_and_turns_off_who_took_nothing(listen: Listen) -> None:
    webhook, _ = listen("500 Oops")
    delivery = deliver(WebhookDeliveryFactory(webhook=webhook, attempts=MOST_TRIES - 1))

    webhook.refresh_from_db()
    assert (delivery.status, webhook.off_for) == ("failed", "failing")


def test_last_try_leaves_who_took_something_lately(listen: Listen) -> None:
    webhook, _ = listen("500 Oops")
    WebhookDeliveryFactory(webhook=webhook, status="delivered", finished_at=timezone.now())

    delivery = deliver(WebhookDeliveryFactory(webhook=webhook, attempts=MOST_TRIES - 1))

    webhook.refresh_from_db()
    assert (delivery.status, webhook.is_active) == ("failed", True)


def test_waits_add_up_to_three_days() -> None:
    assert timedelta(days=3) <= timedelta(seconds=sum(webhooks.WAITS)) < timedelta(days=3, hours=6)


def test_queue_waits_as_long_as_it_is_the_turn(db: None) -> None:
    strategy = tasks.SlowerAndSlower()

    class Asked:
        attempts = 2

    decision = strategy.get_retry_decision(exception=Exception(), job=Asked())  # type: ignore[arg-type]

    assert decision
    assert decision.retry_at
    assert timedelta(seconds=100) < decision.retry_at - timezone.now() < timedelta(seconds=140)


def test_deleted_meanwhile_is_over(listen: Listen) -> None:
    webhook, wire = listen()
    delivery = WebhookDeliveryFactory(webhook=webhook)
    Webhook.objects.all().delete()

    webhooks.deliver_webhook(delivery_id=delivery.pk)

    assert wire.asked == []


def test_endless_answer_is_cut(serve: Any, db: None) -> None:
    wire = serve(lambda _: [answer(b"x" * 100_000)])
    delivery = deliver(WebhookDeliveryFactory(webhook=WebhookFactory(url=wire.url)))

    assert (delivery.status, len(delivery.tries[0]["text"])) == ("delivered", 500)
