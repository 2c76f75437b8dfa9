"""The admin shows applications and changes none."""

import pytest
from django.test import Client

from tests.factories.applications import ApplicationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/applications/application/"


@pytest.fixture
def admin() -> Client:
    client = Client()
    client.force_login(UserFactory(superuser=True))
    return client


def test_staff_sees_the_timeline_and_not_the_words(admin):
    application = ApplicationFactory(letter="Call me at home")

    page = admin.get(f"{LIST}{application.pk}/change/")

    assert admin.get(LIST).status_code == 200
    assert page.status_code == 200
    assert b"Call me at home" not in page.content


def test_nobody_changes_anything(admin):
    application = ApplicationFactory()

    assert admin.post(f"{LIST}add/", {}).status_code == 403
    assert admin.post(f"{LIST}{application.pk}/change/", {"status": "accepted"}).status_code == 403
    assert admin.post(f"{LIST}{application.pk}/delete/", {"post": "yes"}).status_code == 403

    application.refresh_from_db()
    assert application.status == "submitted"
