"""The admin shows deliveries and changes none."""

import pytest
from django.test import Client

from tests.factories.notifications import DeliveryFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/notifications/delivery/"


@pytest.fixture
def admin() -> Client:
    client = Client()
    client.force_login(UserFactory(superuser=True))
    return client


def test_staff_sees_how_a_mail_ended_and_not_the_address(admin):
    delivery = DeliveryFactory(recipient__email="ania@example.test")

    listed, page = admin.get(LIST), admin.get(f"{LIST}{delivery.pk}/change/")

    assert (listed.status_code, page.status_code) == (200, 200)
    assert b"ania@example.test" not in listed.content + page.content


def test_nobody_changes_anything(admin):
    delivery = DeliveryFactory()

    for path in ("add/", f"{delivery.pk}/change/", f"{delivery.pk}/delete/"):
        assert admin.post(LIST + path, {"post": "yes"}).status_code == 403
