"""Notices and choices."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.core.models import new_id
from apps.notifications.enums import Category, Channel, Kind
from apps.notifications.models import Notice, NoticeSettings, Preference
from tests.factories.users import UserFactory


class NoticeFactory(DjangoModelFactory):
    """An unread notice that an application arrived."""

    class Meta:
        model = Notice

    class Params:
        read = factory.Trait(read_at=factory.LazyFunction(timezone.now))

    key = factory.Sequence("notice-{}".format)
    recipient = factory.SubFactory(UserFactory)
    kind = Kind.APPLICATION_RECEIVED
    about_id = factory.LazyFunction(new_id)
    facts = factory.LazyFunction(lambda: {"job": "Orderpicker"})
    path = factory.LazyAttribute(lambda notice: f"/applications/{notice.about_id}/")


class PreferenceFactory(DjangoModelFactory):
    """No mails about applications."""

    class Meta:
        model = Preference

    user = factory.SubFactory(UserFactory)
    category = Category.APPLICATIONS
    channel = Channel.EMAIL
    on = False


class NoticeSettingsFactory(DjangoModelFactory):
    """Everything at once."""

    class Meta:
        model = NoticeSettings

    user = factory.SubFactory(UserFactory)
