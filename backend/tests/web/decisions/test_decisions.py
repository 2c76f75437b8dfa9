"""A decision, for those it is about: its reasons, and the appeal against it."""

import pytest
import time_machine
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.moderation.enums import Action
from apps.moderation.models import Appeal
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def address(decision):
    return f"/decisions/{decision.pk}/"


def test_owner_reads_the_reasons_and_finds_them_again(client, owner, decide):
    decision = decide()
    client.force_login(owner)

    page = client.get(address(decision)).content.decode()

    for words in ("Flower binder", "The pay is too low.", "WML 7", "A program decided this"):
        assert words in page
    assert f'href="{address(decision)}"' in client.get("/decisions/").content.decode()


def test_owner_appeals_once(client, owner, decide):
    decision = decide()
    client.force_login(owner)

    answer = client.post(address(decision), {"text": "We raised the pay."}, follow=True)

    page = answer.content.decode()
    with acting_as_system(reason="tests.look"):
        appeal = Appeal.objects.get()
    assert (appeal.appellant, appeal.text, appeal.decision) == (owner, "We raised the pay.", decision)
    assert "Another person looks at it now." in page
    assert "Why do you not agree?" not in page
    assert client.post(address(decision), {"text": "Again."}).status_code == 409


def test_appeal_needs_words(client, owner, decide):
    decision = decide()
    client.force_login(owner)

    answer = client.post(address(decision), {"text": " "})

    assert answer.status_code == 400
    with acting_as_system(reason="tests.look"):
        assert not Appeal.objects.exists()


def test_nothing_to_appeal_against_what_takes_nothing_away(client, owner, decide):
    decision = decide(Action.RELEASE)
    client.force_login(owner)

    assert "Why do you not agree?" not in client.get(address(decision)).content.decode()
    assert client.post(address(decision), {"text": "No."}).status_code == 409


def test_after_six_months_there_is_no_form(client, owner, decide):
    decision = decide()
    client.force_login(owner)

    with time_machine.travel(decision.appeal_until + timezone.timedelta(days=1)):
        client.force_login(owner)
        assert "Why do you not agree?" not in client.get(address(decision)).content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_decision_of_others_is_not_there(client, decide, method):
    decision = decide()
    client.force_login(UserFactory())

    assert getattr(client, method)(address(decision), {"text": "Mine."}).status_code == 404
    assert address(decision) not in client.get("/decisions/").content.decode()


def test_stranger_signs_in_first(client, decide):
    assert client.get(address(decide()))["Location"].startswith("/auth/sign-in/")
