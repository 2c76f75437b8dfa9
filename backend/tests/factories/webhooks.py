"""Webhooks of organizations."""

import factory
from factory.django import DjangoModelFactory
from uuid_utils.compat import uuid7

from apps.integrations.enums import WebhookTopic
from apps.integrations.models import Webhook, WebhookDelivery
from apps.users.services import encrypt_secret
from tests.factories.tenants import OrganizationFactory

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw0a1tyHVBTmg="


class WebhookFactory(DjangoModelFactory):
    """A webhook that wants everything; its secret is `SECRET`."""

    class Meta:
        model = Webhook

    id = factory.LazyFunction(uuid7)
    tenant = factory.SubFactory(OrganizationFactory)
    url = "https://hr.example/safejob"
    topics = [topic.value for topic in WebhookTopic]
    secret = factory.LazyAttribute(lambda made: encrypt_secret(SECRET, owner=made.id))


class WebhookDeliveryFactory(DjangoModelFactory):
    """A ping on its way."""

    class Meta:
        model = WebhookDelivery

    webhook = factory.SubFactory(WebhookFactory)
    tenant = factory.SelfAttribute("webhook.tenant")
    event_id = factory.LazyFunction(uuid7)
    topic = WebhookTopic.PING
    payload = {"type": "ping", "timestamp": "2026-11-21T08:00:01+00:00", "data": {}}
