"""Staff look at every notice before anybody gets it."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.test import Client

from apps.notifications.enums import MAIL_ONLY, Kind
from apps.notifications.models import Delivery, Notice
from apps.notifications.services.preview import preview_notice
from apps.users.models import Challenge
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PAGE = "/admin/notifications/delivery/previews/"
LANGUAGES = [code for code, _ in settings.LANGUAGES]


def staff(*permissions):
    user = UserFactory(user_type="admin", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_notice_can_be_looked_at(language):
    for kind in Kind:
        preview = preview_notice(kind=kind, language=language)

        words = preview.letter.text + preview.letter.subject + preview.telegram
        assert not set("{}[]") & set(words), kind
        assert bool(preview.push) == (kind not in MAIL_ONLY)


def test_page_shows_all_channels_and_sends_nothing(mailoutbox):
    demo = EmployerFactory(verified=True, trade_name="Demo Werk", kvk_number="00000009")
    JobFactory(published=True, employer=demo, title="Order picker in Venlo")

    page = staff("view_delivery").get(PAGE, {"kind": "application_invited", "language": "nl"})

    text = page.content.decode()
    assert page.status_code == 200
    assert text.count("Order picker in Venlo") >= 4
    assert "srcdoc=" in text
    assert "&lt;!doctype html&gt;" in text, "the mail is quoted, not part of the page"
    assert (mailoutbox, Delivery.objects.count(), Notice.objects.count()) == ([], 0, 0)


def test_secrets_are_made_up():
    page = staff("view_delivery").get(PAGE, {"kind": "magic_link", "language": "en"})

    assert "000000" in page.content.decode()
    assert "by e-mail only" in page.content.decode()
    assert not Challenge.objects.exists()


def test_choice_that_there_is_not_shows_the_first():
    assert staff("view_delivery").get(PAGE, {"kind": "x", "language": "<b>"}).status_code == 200


def test_list_leads_there():
    assert PAGE in staff("view_delivery").get("/admin/notifications/delivery/").content.decode()


def test_staff_without_the_permission_is_refused():
    assert staff().get(PAGE).status_code == 403


def test_strangers_and_members_are_sent_away(client):
    assert client.get(PAGE).status_code == 302
    client.force_login(UserFactory())
    assert client.get(PAGE).status_code in (302, 403)
