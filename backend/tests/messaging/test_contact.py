"""Sharing what is hidden, once both sides want to."""

import pytest

from apps.applications.enums import ApplicationStatus
from apps.core.models import AuditEntry
from apps.messaging.events import ContactAgreed
from apps.messaging.models import Reveal

pytestmark = pytest.mark.django_db
WORDS = "Call 06 12 34 56 78 or jan@example.com"


def reveal(client, talk, message):
    return client.post(f"{talk.url}messages/{message.pk}/reveal/")


def test_reader_sees_dots_and_a_warning_and_sender_a_notice(talk):
    told = talk()
    sent = told.as_recruiter.post(f"{told.url}messages/", {"text": WORDS, "client_key": "a"}, format="json")

    assert sent.data["text"] == WORDS
    assert "•••" in sent.data["notice"]
    assert [one["kind"] for one in sent.data["hidden"]] == ["phone", "email"]
    for part in sent.data["hidden"]:
        assert WORDS[part["start"] : part["end"]] in ("06 12 34 56 78", "jan@example.com")

    thread = told.as_ann.get(f"{told.url}messages/").data
    (shown,) = thread["results"]
    assert shown["text"] == "Call ••• or •••"
    assert [shown["text"][part["start"] : part["end"]] for part in shown["hidden"]] == ["•••", "•••"]
    assert "scam" in thread["warning"]
    assert told.as_recruiter.get(f"{told.url}messages/").data["warning"] == ""


def test_number_in_bare_pieces_is_not_completed(talk):
    told = talk()
    for piece in ("06", "12 34", "56 78", "See you!"):
        told.say(piece)

    texts = [row["text"] for row in told.as_recruiter.get(f"{told.url}messages/").data["results"]]

    assert texts == ["06", "12 34", "•••", "See you!"]


def test_pieces_of_the_two_sides_are_not_put_together(talk):
    told = talk()
    for number, piece in enumerate(("06", "12 34", "56 78")):
        told.say(piece, by="recruiter" if number % 2 else "ann")

    texts = [row["text"] for row in told.as_recruiter.get(f"{told.url}messages/").data["results"]]

    assert texts == ["06", "12 34", "56 78"]


def test_last_piece_is_not_edited_in(talk):
    told = talk()
    told.say("06")
    told.say("12 34")
    last = told.say("Hello")
    told.as_ann.patch(f"{told.url}messages/{last.pk}/", {"text": "56 78"}, format="json")

    assert told.as_recruiter.get(f"{told.url}messages/").data["results"][2]["text"] == "•••"


def test_nothing_that_the_reader_gets_holds_the_number(talk):
    told = talk()
    message = told.say(WORDS, by="recruiter")

    for path in (told.url, f"{told.url}messages/", f"{told.url}messages/?since=0", "/api/v1/conversations/"):
        answer = told.as_ann.get(path).content.decode()
        assert "34 56" not in answer
        assert "jan@" not in answer
    assert reveal(told.as_ann, told, message).status_code == 409


@pytest.mark.parametrize("status", ["submitted", "viewed", "shortlisted", "invited", "offered", "rejected"])
def test_nobody_agrees_before_the_offer_was_accepted(talk, status):
    told = talk(status)

    for client in (told.as_ann, told.as_recruiter):
        assert client.post(f"{told.url}agree/").data["code"] == "contact_too_early"


@pytest.mark.parametrize("status", ["accepted", "hired"])
def test_both_have_to_agree(talk, status):
    told = talk(status)
    message = told.say(WORDS, by="recruiter")

    assert reveal(told.as_ann, told, message).data["code"] == "contact_not_agreed"
    mine = told.as_ann.post(f"{told.url}agree/").data
    assert (mine["agreed"], mine["may_reveal"], mine["may_agree"]) == (["candidate"], False, False)
    assert reveal(told.as_ann, told, message).data["code"] == "contact_not_agreed"
    both = told.as_recruiter.post(f"{told.url}agree/").data
    assert (both["agreed"], both["may_reveal"]) == (["candidate", "employer"], True)
    assert reveal(told.as_ann, told, message).data == {"text": WORDS}


def test_agreeing_is_told_upstairs_once(talk, monkeypatch):
    told, events = talk("accepted"), []
    monkeypatch.setattr("apps.messaging.services.contact.publish", events.append)

    told.agree()
    told.agree()

    (event,) = events
    assert isinstance(event, ContactAgreed)
    assert event.conversation_id == told.conversation.pk


def test_every_look_is_written_down(talk):
    told = talk("accepted")
    message = told.say(WORDS, by="recruiter")
    told.agree()

    for _ in range(2):
        reveal(told.as_ann, told, message)

    assert (
        list(Reveal.objects.values_list("message", "side", "created_by"))
        == [(message.pk, "candidate", told.ann.pk)] * 2
    )
    entries = AuditEntry.objects.filter(action="messaging.reveal_message", object_id=message.pk)
    assert [(entry.actor_id, entry.detail) for entry in entries] == [
        (told.ann.pk, {"kinds": ["email", "phone"]})
    ] * 2


def test_list_stays_masked_so_that_no_look_goes_unnoticed(talk):
    told = talk("accepted")
    message = told.say(WORDS, by="recruiter")
    told.agree()
    reveal(told.as_ann, told, message)

    assert told.as_ann.get(f"{told.url}messages/").data["results"][0]["text"] == "Call ••• or •••"


def test_citizen_number_is_never_shown(talk):
    told = talk("accepted")
    message = told.say("My BSN is 123456782, call 0612345678", by="recruiter")
    told.agree()

    assert reveal(told.as_ann, told, message).data == {"text": "My BSN is •••, call 0612345678"}


def test_nothing_hidden_nothing_to_see(talk):
    told = talk("accepted")
    plain, own = told.say("Hello", by="recruiter"), told.say(WORDS)
    told.agree()

    for message in (plain, own):
        assert reveal(told.as_ann, told, message).data["code"] == "nothing_hidden"
    assert not Reveal.objects.exists()


def test_closed_again_when_the_application_ends(talk):
    told = talk("accepted")
    message = told.say(WORDS, by="recruiter")
    told.agree()
    application = told.conversation.application
    application.status = ApplicationStatus.REJECTED
    application.save()

    assert reveal(told.as_ann, told, message).data["code"] == "contact_not_agreed"
    assert told.as_ann.get(told.url).data["may_reveal"] is False
