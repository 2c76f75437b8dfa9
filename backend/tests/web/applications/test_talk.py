"""From an application to its conversation."""

import pytest

from apps.applications.models import Application
from apps.messaging.models import Conversation
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("side", ["candidate", "recruiter"])
def test_either_side_opens_the_one_conversation(client, application, side, request):
    request.getfixturevalue(side)
    path = f"/applications/{application.pk}/messages/"
    page = client.get(f"/applications/{application.pk}/").content.decode()

    first, second = client.post(path), client.post(path)

    conversation = Conversation.objects.get(application=application)
    assert f'action="{path}"' in page
    assert first["Location"] == second["Location"] == f"/messages/{conversation.pk}/"


def test_no_conversation_begins_after_the_end(client, application, candidate):
    Application.objects.update(status="rejected")

    answer = client.post(f"/applications/{application.pk}/messages/", follow=True)

    assert answer.redirect_chain[0][0] == f"/applications/{application.pk}/"
    assert 'class="note error"' in answer.content.decode()
    assert f"/applications/{application.pk}/messages/" not in answer.content.decode()
    assert not Conversation.objects.exists()


def test_nobody_opens_a_conversation_of_others(client, candidate):
    other = ApplicationFactory()

    assert client.post(f"/applications/{other.pk}/messages/").status_code == 404


def test_viewer_begins_none(client, application):
    client.force_login(MembershipFactory(organization=application.tenant, viewer=True).user)

    assert client.post(f"/applications/{application.pk}/messages/").status_code == 403
    assert not Conversation.objects.exists()
