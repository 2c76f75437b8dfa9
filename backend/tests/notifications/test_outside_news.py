"""Mails about accounts elsewhere and phone numbers."""

import pytest
from django.core import mail
from django.db import transaction

from apps.core.events import publish
from apps.users.events import IdentityLinked, PhoneLost
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LANGUAGES = ("nl", "en", "pl", "ro", "bg", "es", "uk")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "make",
    [
        lambda user: IdentityLinked(user_id=user.pk, provider="clerk"),
        lambda user: PhoneLost(user_id=user.pk),
    ],
)
def test_owner_is_told_once_in_their_language(run_jobs, make, language):
    ania = UserFactory(language=language)
    event = make(ania)

    with transaction.atomic():
        publish(event)
        publish(event)
    run_jobs()

    (message,) = mail.outbox
    assert message.to == [ania.email]
    assert "account/security/" in message.body
