"""Wanting no more messages, and saying that one is not right."""

import pytest

from apps.messaging.events import MessageReported
from apps.messaging.models import Block, MessageReport

pytestmark = pytest.mark.django_db


def send(client, talk, key):
    return client.post(f"{talk.url}messages/", {"text": "Hello", "client_key": key}, format="json")


@pytest.mark.parametrize(("who", "other"), [("as_ann", "as_recruiter"), ("as_recruiter", "as_ann")])
def test_blocked_by_one_nobody_writes_until_that_one_takes_it_back(talk, who, other):
    told = talk()
    blocker, blocked = getattr(told, who), getattr(told, other)

    assert blocker.post(f"{told.url}block/").data["blocked_by_you"] is True
    for client in (blocker, blocked):
        assert send(client, told, "a").data["code"] == "conversation_blocked"
        assert client.get(f"{told.url}messages/").data["conversation"]["refused"] == "conversation_blocked"

    assert blocked.post(f"{told.url}unblock/").data["refused"] == "conversation_blocked"
    assert blocked.get(told.url).data["blocked_by_you"] is False
    assert blocker.post(f"{told.url}unblock/").data["refused"] == ""
    assert send(blocked, told, "b").status_code == 201


def test_blocking_twice_is_blocking_once(talk):
    told = talk()

    first = told.as_ann.post(f"{told.url}block/").data["change"]
    second = told.as_ann.post(f"{told.url}block/").data["change"]

    assert first == second
    assert Block.objects.count() == 1


def test_report_keeps_the_words_as_they_were(talk, monkeypatch):
    told, events = talk(), []
    monkeypatch.setattr("apps.messaging.services.report.publish", events.append)
    message = told.say("Pay 50 euro to NL91ABNA0417164300", by="recruiter")
    said = {"reason": "money_asked", "comment": "They want money."}

    response = told.as_ann.post(f"{told.url}messages/{message.pk}/report/", said, format="json")
    told.as_recruiter.patch(f"{told.url}messages/{message.pk}/", {"text": "Hello"}, format="json")

    assert response.status_code == 201, response.data
    report = MessageReport.objects.get()
    assert (report.words, report.reason, report.side) == (
        "Pay 50 euro to NL91ABNA0417164300",
        "money_asked",
        "candidate",
    )
    (event,) = events
    assert isinstance(event, MessageReported)
    assert (event.report_id, event.message_id) == (report.pk, message.pk)


def test_reporting_again_is_the_same_report(talk):
    told = talk()
    message = told.say("Hello", by="recruiter")
    path = f"{told.url}messages/{message.pk}/report/"

    first = told.as_ann.post(path, {"reason": "scam"}, format="json")
    again = told.as_ann.post(path, {"reason": "other"}, format="json")

    assert first.data == again.data
    assert MessageReport.objects.count() == 1


def test_own_message_and_unknown_reason_are_refused(talk):
    told = talk()
    own, theirs = told.say("Hello"), told.say("Hello", by="recruiter")

    def report(message, reason):
        path = f"{told.url}messages/{message.pk}/report/"
        return told.as_ann.post(path, {"reason": reason}, format="json")

    assert report(own, "scam").data["code"] == "own_message"
    assert report(theirs, "x").status_code == 400


def test_who_was_reported_does_not_hear_of_it(talk):
    told = talk()
    message = told.say("Hello", by="recruiter")
    before = told.as_recruiter.get(f"{told.url}messages/").data

    told.as_ann.post(f"{told.url}messages/{message.pk}/report/", {"reason": "scam"}, format="json")

    assert told.as_recruiter.get(f"{told.url}messages/").data == before
