"""Who makes webhooks, and what they see of them."""

from typing import Any

import pytest

from apps.core.models import AuditEntry
from apps.integrations.models import Webhook, WebhookDelivery
from apps.tenants.models import Membership
from tests.factories.tenants import MembershipFactory
from tests.factories.webhooks import SECRET, WebhookDeliveryFactory, WebhookFactory

ALL = "/api/v1/webhooks/"
ASKED = {"url": "https://hr.example/hook", "topics": ["application.submitted"]}


@pytest.fixture
def admin(db: None) -> Membership:
    made: Membership = MembershipFactory(admin=True)
    return made


@pytest.fixture
def client(admin: Membership, client_for: Any) -> Any:
    return client_for(admin.user)


@pytest.fixture
def webhook(admin: Membership) -> Webhook:
    made: Webhook = WebhookFactory(tenant=admin.organization)
    return made


def one(webhook: Webhook, path: str = "") -> str:
    return f"{ALL}{webhook.pk}/{path}"


def test_secret_is_shown_once_and_stored_encrypted(client: Any) -> None:
    made = client.post(ALL, ASKED, format="json")

    assert made.status_code == 201
    assert made.data["secret"].startswith("whsec_")
    assert "secret" not in client.get(ALL).data["results"][0]
    assert made.data["secret"] not in Webhook.objects.get().secret


@pytest.mark.parametrize(
    ("url", "pointer"),
    [
        ("ftp://hr.example/", "/url"),
        ("https://user:pass@hr.example/", "/url"),
        ("http://10.0.0.1/", "/url"),
        ("http://[::1]/", "/url"),
        ("https://hr.example:22/", "/url"),
        ("not an address", "/url"),
    ],
)
def test_address_that_we_never_send_to_is_refused(client: Any, url: str, pointer: str) -> None:
    answer = client.post(ALL, {**ASKED, "url": url}, format="json")

    assert (answer.status_code, answer.data["code"]) == (400, "address_refused")
    assert answer.data["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize("topics", [[], ["ping"], ["everything"], "application.submitted"])
def test_topics_must_be_known(client: Any, topics: Any) -> None:
    answer = client.post(ALL, {**ASKED, "topics": topics}, format="json")

    assert answer.status_code == 400
    assert answer.data["errors"][0]["pointer"].startswith("/topics")


def test_eleventh_webhook_is_refused(client: Any, admin: Membership) -> None:
    WebhookFactory.create_batch(10, tenant=admin.organization)

    assert client.post(ALL, ASKED, format="json").data["code"] == "too_many_webhooks"


def test_turning_on_forgets_why_it_was_off(client: Any, webhook: Webhook) -> None:
    Webhook.objects.update(is_active=False, off_for="gone")

    answer = client.patch(one(webhook), {"is_active": True}, format="json")

    assert (answer.data["is_active"], answer.data["off_for"]) == (True, "")


def test_stale_version_is_refused(client: Any, webhook: Webhook) -> None:
    answer = client.patch(one(webhook), {"description": "x"}, format="json", HTTP_IF_MATCH='"old"')

    assert answer.status_code == 412


def test_new_secret_leaves_the_old_one_for_a_day(client: Any, webhook: Webhook) -> None:
    from apps.integrations.services.webhooks.secrets import read_secrets

    fresh = client.post(one(webhook, "rotate-secret/")).data["secret"]

    webhook.refresh_from_db()
    assert read_secrets(webhook) == [fresh, SECRET]
    webhook.previous_until = webhook.created_at
    assert read_secrets(webhook) == [fresh]
    assert AuditEntry.objects.filter(action="integrations.rotate_webhook_secret").exists()


def test_ping_is_queued(client: Any, webhook: Webhook) -> None:
    answer = client.post(one(webhook, "ping/"))

    assert (answer.status_code, answer.data["topic"], answer.data["status"]) == (202, "ping", "waiting")


def test_what_is_off_is_not_pinged(client: Any, webhook: Webhook) -> None:
    Webhook.objects.update(is_active=False)

    assert client.post(one(webhook, "ping/")).data["code"] == "webhook_is_off"


def test_log_says_what_every_try_brought(
    client: Any, webhook: Webhook, django_assert_num_queries: Any
) -> None:
    tries = [{"at": "2026-11-21T08:00:01+00:00", "outcome": "http", "status": 500, "text": "oops", "ms": 3}]
    WebhookDeliveryFactory(webhook=webhook, tries=tries, status="failed")
    WebhookDeliveryFactory(webhook=webhook)

    with django_assert_num_queries(3):
        answer = client.get(one(webhook, "deliveries/"), {"status": "failed"})

    assert [row["tries"][0]["text"] for row in answer.data["results"]] == ["oops"]


def test_given_up_delivery_is_sent_again(client: Any, webhook: Webhook) -> None:
    delivery = WebhookDeliveryFactory(webhook=webhook, status="failed", attempts=15)

    answer = client.post(one(webhook, f"deliveries/{delivery.pk}/redeliver/"))

    assert (answer.status_code, answer.data["status"], answer.data["attempts"]) == (202, "waiting", 0)
    again = client.post(one(webhook, f"deliveries/{delivery.pk}/redeliver/"))
    assert again.data["code"] == "delivery_waits"


def test_deleted_webhook_is_gone_with_its_log(client: Any, webhook: Webhook) -> None:
    WebhookDeliveryFactory(webhook=webhook)

    assert client.delete(one(webhook)).status_code == 204
    assert not WebhookDelivery.objects.exists()


@pytest.mark.parametrize("role", ["recruiter", "viewer"])
def test_others_of_the_organization_may_not(client_for: Any, admin: Membership, role: str) -> None:
    other = MembershipFactory(organization=admin.organization, **{role: True})

    assert client_for(other.user).get(ALL).status_code == 403


def test_another_organization_finds_nothing(client_for: Any, webhook: Webhook) -> None:
    stranger = client_for(MembershipFactory(admin=True).user)
    delivery = WebhookDeliveryFactory(webhook=webhook, status="failed")

    assert stranger.get(ALL).data["results"] == []
    for path in ("", "deliveries/"):
        assert stranger.get(one(webhook, path)).status_code == 404
    for path in ("ping/", "rotate-secret/", f"deliveries/{delivery.pk}/redeliver/"):
        assert stranger.post(one(webhook, path)).status_code == 404
    assert stranger.delete(one(webhook)).status_code == 404


def test_receiver_without_a_certificate_is_for_trials_only(client: Any, settings: Any) -> None:
    asked = {**ASKED, "url": "http://hr.example/hook"}
    assert client.post(ALL, asked, format="json").status_code == 201
    settings.ENVIRONMENT = "production"

    answer = client.post(ALL, asked, format="json")

    assert (answer.status_code, answer.data["code"]) == (400, "address_refused")
    assert "https" in answer.data["errors"][0]["detail"]
