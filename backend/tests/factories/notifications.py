"""Deliveries."""

import factory
from factory.django import DjangoModelFactory

from apps.notifications.enums import Kind
from apps.notifications.models import Delivery
from tests.factories.users import UserFactory


class DeliveryFactory(DjangoModelFactory):
    """A delivery that nobody tried yet."""

    class Meta:
        model = Delivery

    recipient = factory.SubFactory(UserFactory)
    template = Kind.APPLICATION_RECEIVED
    key = factory.Sequence(lambda n: f"event-{n}")
    message_id = factory.Sequence(lambda n: f"<delivery-{n}@safejob.example>")
