"""Changing what one wrote."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from apps.applications.enums import ApplicationStatus
from apps.tenants.enums import Role
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


def edit(client, talk, message, text="Good afternoon"):
    return client.patch(f"{talk.url}messages/{message.pk}/", {"text": text}, format="json")


def test_both_sides_see_the_new_words_and_that_they_are_new(talk):
    told = talk()
    message = told.say("Good morning")

    response = edit(told.as_ann, told, message)

    assert response.status_code == 200, response.data
    (shown,) = told.as_recruiter.get(f"{told.url}messages/").data["results"]
    assert shown["text"] == "Good afternoon"
    assert shown["edited_at"] is not None


def test_change_moves_the_counter_so_that_others_notice(talk):
    told = talk()
    first, second = told.say("One"), told.say("Two")

    edit(told.as_ann, told, first)

    (changed,) = told.as_recruiter.get(f"{told.url}messages/?since={second.change}").data["results"]
    assert changed["id"] == str(first.pk)
    assert changed["change"] == second.change + 1


def test_earlier_words_stay_for_whoever_looks_into_a_report(talk):
    told = talk()
    message = told.say("Call me at 0612345678")

    edit(told.as_ann, told, message, "Nothing")
    edit(told.as_ann, told, message, "At all")

    message.refresh_from_db()
    assert [one["text"] for one in message.earlier] == ["Call me at 0612345678", "Nothing"]
    assert "0612345678" not in str(told.as_recruiter.get(f"{told.url}messages/").content)


def test_new_words_are_masked_too(talk):
    told = talk()
    message = told.say("Hello")

    mine = edit(told.as_ann, told, message, "I am at 06 12 34 56 78")

    assert mine.data["text"] == "I am at 06 12 34 56 78"
    assert mine.data["notice"]
    (shown,) = told.as_recruiter.get(f"{told.url}messages/").data["results"]
    assert shown["text"] == "I am at •••"


def test_same_words_change_nothing(talk):
    told = talk()
    message = told.say("Hello")

    response = edit(told.as_ann, told, message, "Hello")

    assert (response.status_code, response.data["edited_at"]) == (200, None)


@pytest.mark.parametrize(("minutes", "status"), [(9.9, 200), (10.1, 409)])
def test_ten_minutes(talk, minutes, status):
    told = talk()
    message = told.say("Hello")

    with time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False):
        response = edit(told.as_ann, told, message)

    assert response.status_code == status
    assert status == 200 or response.data["code"] == "edit_window_over"


def test_only_who_wrote_it(talk, client_for):
    told = talk()
    message = told.say("Hello", by="recruiter")
    colleague = client_for(MembershipFactory(organization=told.conversation.tenant, role=Role.RECRUITER).user)

    for client in (told.as_ann, colleague):
        response = edit(client, told, message)

        assert (response.status_code, response.data["code"]) == (403, "not_your_message")
    assert edit(told.as_recruiter, told, message).status_code == 200


def test_not_after_the_end_and_not_when_blocked(talk):
    told = talk()
    message = told.say("Hello")

    told.as_recruiter.post(f"{told.url}block/")
    assert edit(told.as_ann, told, message).data["code"] == "conversation_blocked"
    told.as_recruiter.post(f"{told.url}unblock/")
    application = told.conversation.application
    application.status = ApplicationStatus.WITHDRAWN
    application.save()
    assert edit(told.as_ann, told, message).data["code"] == "conversation_closed"


def test_number_is_not_completed_by_changing_an_earlier_message(talk):
    told = talk()
    message = told.say("Good morning")
    told.say("2345678")

    edit(told.as_ann, told, message, "061")

    shown = told.as_recruiter.get(f"{told.url}messages/").data["results"]
    assert [one["text"] for one in shown] == ["•••", "2345678"]
