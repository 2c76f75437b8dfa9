"""Feeds in the admin: staff looks, nobody types."""

import pytest
from django.urls import reverse

from tests.factories.feeds import FeedRunFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", ["feed", "feedrun"])
def test_staff_sees_and_changes_nothing(client, model):
    run = FeedRunFactory()
    row = run.feed if model == "feed" else run
    client.force_login(UserFactory(superuser=True))

    listed = client.get(reverse(f"admin:integrations_{model}_changelist"))
    shown = client.get(reverse(f"admin:integrations_{model}_change", args=[row.pk]))
    added = client.get(reverse(f"admin:integrations_{model}_add"))

    assert (listed.status_code, shown.status_code, added.status_code) == (200, 200, 403)
    assert run.feed.name in shown.content.decode()
