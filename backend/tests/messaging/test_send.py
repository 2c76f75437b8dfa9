"""Writing to the other side."""

import json

import pytest
from django.conf import settings

from apps.applications.enums import LIVE, ApplicationStatus
from apps.messaging.events import MessageSent
from apps.messaging.models import Message
from apps.messaging.services import send_message
from apps.tenants.enums import Role
from tests.factories.documents import DocumentFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


def send(client, talk, text="Hello", key="a", **more):
    return client.post(f"{talk.url}messages/", {"text": text, "client_key": key, **more}, format="json")


def test_both_sides_read_what_both_wrote(talk):
    told = talk()

    first, second = send(told.as_ann, told, "Hello", "a"), send(told.as_recruiter, told, "Good morning", "a")

    assert (first.status_code, second.status_code) == (201, 201), (first.data, second.data)
    for client, own in ((told.as_ann, [True, False]), (told.as_recruiter, [False, True])):
        shown = client.get(f"{told.url}messages/").data["results"]
        assert [(one["text"], one["side"], one["position"]) for one in shown] == [
            ("Hello", "candidate", 1),
            ("Good morning", "employer", 2),
        ]
        assert [one["is_own"] for one in shown] == own


def test_nobody_reads_which_person_of_the_organization_wrote(talk):
    told = talk()
    send(told.as_recruiter, told)

    shown = json.dumps(told.as_ann.get(f"{told.url}messages/").json())

    assert str(told.recruiter.pk) not in shown
    assert told.recruiter.email not in shown
    assert told.recruiter.name not in shown


def test_sent_twice_is_one_message(talk):
    told = talk()

    first, again = send(told.as_ann, told, "Hello", "a"), send(told.as_ann, told, "Hello again", "a")

    assert first.data["id"] == again.data["id"]
    assert again.data["text"] == "Hello"
    assert Message.objects.count() == 1


def test_key_belongs_to_its_sender(talk):
    told = talk()

    send(told.as_ann, told, key="a")
    send(told.as_recruiter, told, key="a")

    assert Message.objects.count() == 2


@pytest.mark.parametrize("status", ApplicationStatus.values)
def test_only_live_applications_are_written_in(talk, status):
    told = talk(status)

    for client in (told.as_ann, told.as_recruiter):
        response = send(client, told)

        if status in LIVE:
            assert response.status_code == 201
        else:
            assert (response.status_code, response.data["code"]) == (409, "conversation_closed")
            assert client.get(f"{told.url}messages/").status_code == 200


def test_repeated_message_is_found_also_after_the_end(talk):
    told = talk()
    send(told.as_ann, told, "Hello", "a")
    told.conversation.application.status = ApplicationStatus.REJECTED
    told.conversation.application.save()

    assert send(told.as_ann, told, "Hello", "a").status_code == 201


@pytest.mark.parametrize("text", ["", "  \n "])
def test_empty_message_is_refused(talk, text):
    told = talk()

    response = send(told.as_ann, told, text)

    assert (response.status_code, Message.objects.count()) == (400, 0)


def test_too_long_and_markup_are_refused(talk):
    told = talk()

    assert send(told.as_ann, told, "a" * 4001).status_code == 400
    assert send(told.as_ann, told, "<script>alert(1)</script>").status_code == 400
    assert send(told.as_ann, told, "a" * 4000).status_code == 201


def test_viewer_reads_but_does_not_write(talk, client_for):
    told = talk()
    viewer = client_for(MembershipFactory(organization=told.conversation.tenant, role=Role.VIEWER).user)
    told.say("Hello")

    assert viewer.get(f"{told.url}messages/").status_code == 200
    assert send(viewer, told).status_code == 403
    assert viewer.post(f"{told.url}read/", {"position": 1}, format="json").status_code == 200


def test_nobody_writes_more_than_anybody_can_read(talk, settings):
    settings.MESSAGES_PER_MINUTE = 3
    told = talk()

    statuses = [send(told.as_ann, told, key=str(number)).status_code for number in range(5)]

    assert statuses == [201, 201, 201, 429, 429]
    assert send(told.as_recruiter, told).status_code == 201, "each person has a limit of their own"


def test_limits_are_generous_by_default():
    assert settings.MESSAGES_PER_MINUTE >= 30
    assert settings.MESSAGES_PER_DAY >= 500


def test_sending_is_told_upstairs(talk, monkeypatch):
    told, events = talk(), []
    monkeypatch.setattr("apps.messaging.services.send.publish", events.append)

    message = told.say("Hello")

    (event,) = events
    assert isinstance(event, MessageSent)
    assert (event.message_id, event.conversation_id) == (message.pk, told.conversation.pk)


def test_candidate_sends_a_file_and_the_organization_reads_it(talk, client_for):
    told = talk()
    document = DocumentFactory(owner=told.ann)
    colleague = client_for(MembershipFactory(organization=told.conversation.tenant, role=Role.VIEWER).user)

    sent = send(told.as_ann, told, "", documents=[str(document.pk)])

    assert sent.status_code == 201, sent.data
    for client in (told.as_ann, told.as_recruiter, colleague):
        (shown,) = client.get(f"{told.url}messages/").data["results"]
        assert [one["id"] for one in shown["documents"]] == [str(document.pk)]


def test_recruiter_sends_a_file_and_candidate_and_colleagues_read_it(talk, client_for):
    told = talk()
    document = DocumentFactory(owner=told.recruiter)
    colleague = client_for(MembershipFactory(organization=told.conversation.tenant, role=Role.VIEWER).user)

    sent = send(told.as_recruiter, told, "The contract", documents=[str(document.pk)])

    assert sent.status_code == 201, sent.data
    for client in (told.as_ann, told.as_recruiter, colleague):
        (shown,) = client.get(f"{told.url}messages/").data["results"]
        assert [one["name"] for one in shown["documents"]] == [document.name]


@pytest.mark.parametrize("trait", ["quarantined", "refused"])
def test_file_that_was_not_found_clean_is_refused(talk, trait):
    told = talk()
    document = DocumentFactory(owner=told.ann, **{trait: True})

    response = send(told.as_ann, told, documents=[str(document.pk)])

    assert response.data["code"] == "document_not_ready"
    assert Message.objects.count() == 0


def test_file_of_somebody_else_is_refused(talk):
    told = talk()
    document = DocumentFactory(owner=told.recruiter)

    assert send(told.as_ann, told, documents=[str(document.pk)]).status_code == 409
    assert Message.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_order_has_no_gaps_when_many_write_at_once(talk, at_once):
    told = talk()
    sides = {0: (told.ann, "candidate"), 1: (told.recruiter, "employer")}

    def write(number):
        sender, side = sides[number % 2]
        return send_message(
            conversation=told.conversation, sender=sender, side=side, text=f"{number}", client_key=f"{number}"
        )

    results = at_once(write, 12)

    assert not [result for result in results if isinstance(result, Exception)]
    assert sorted(Message.objects.values_list("position", flat=True)) == list(range(1, 13))
    assert sorted(Message.objects.values_list("change", flat=True)) == list(range(1, 13))


@pytest.mark.django_db(transaction=True)
def test_same_key_at_the_same_moment_is_one_message(talk, at_once):
    told = talk()
    said = {"sender": told.ann, "side": "candidate", "text": "Hello", "client_key": "same"}

    results = at_once(lambda _: send_message(conversation=told.conversation, **said).pk, 8)

    assert len(set(results)) == 1
    assert Message.objects.count() == 1


def test_name_of_a_file_is_no_way_around_what_messages_hide(talk):
    told = talk()
    document = DocumentFactory(owner=told.ann, name="call 0612345678.pdf")

    response = send(told.as_ann, told, documents=[str(document.pk)])

    assert (response.status_code, response.data["code"]) == (409, "document_name_refused")
    assert Message.objects.count() == 0
