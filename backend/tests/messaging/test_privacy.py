"""What of a conversation leaves with an export, stays after an erasure, and goes with its application."""

import json

import pytest

from apps.applications.services import delete_applications
from apps.core.services import acting_as_system
from apps.messaging.models import Conversation, Message, MessageReport, ReadMark
from apps.messaging.services import edit_message, mark_read, report_message
from apps.privacy.selectors.export import collect_everything
from apps.privacy.services.erasure import forgetting
from apps.privacy.services.erasure.rows import forget_person

pytestmark = pytest.mark.django_db
MINE, THEIRS = "Call me: 06 12 34 56 78", "Pay to NL91ABNA0417164300"


@pytest.fixture
def told(talk):
    """Both have written, changed, read and reported."""
    told = talk("accepted")
    mine, theirs = told.say(MINE), told.say(THEIRS, by="recruiter")
    edit_message(message=told.say("Earlier words"), editor=told.ann, text="Later words")
    mark_read(conversation=told.conversation, reader=told.ann, side="candidate", position=2)
    report_message(
        message=theirs, reporter=told.ann, side="candidate", reason="money_asked", comment="Ania says no"
    )
    report_message(
        message=mine, reporter=told.recruiter, side="employer", reason="other", comment="Rik says no"
    )
    return told


def forget(user):
    """What erasing a person does to their rows."""
    with acting_as_system(reason="privacy.erase_person"), forgetting():
        forget_person(user_id=user.pk)


def test_export_holds_the_conversation_but_nothing_that_is_hidden(told):
    export = collect_everything(user=told.ann)

    messages = export["tables"]["messaging.Message"]["rows"]
    assert [row["text"] for row in messages] == ["Call me: •••", "Pay to •••", "Later words"]
    written = json.dumps(export, default=str)
    assert "NL91ABNA" not in written
    assert "Rik says no" not in written
    assert "Ania says no" in written


def test_erasure_leaves_no_word_and_no_name(told):
    conversation, recruiter = told.conversation, told.recruiter
    forget(told.ann)

    conversation.refresh_from_db()
    assert conversation.applicant_id is None
    assert set(Message.objects.values_list("text", "original", "sender")) <= {
        ("erased", "", None),
        ("erased", "", recruiter.pk),
    }
    assert not any(message.hidden or message.earlier for message in Message.objects.all())
    assert not ReadMark.objects.filter(side="candidate").exists()
    assert MessageReport.objects.get(side="candidate").comment == "erased"


def test_conversation_goes_with_its_application(told):
    with forgetting():
        delete_applications(ids=[told.conversation.application_id])

    assert not Conversation.objects.exists()
    assert not Message.objects.exists()
    assert not MessageReport.objects.exists()


def test_employer_still_opens_what_is_left_after_an_erasure(told):
    forget(told.ann)

    thread = told.as_recruiter.get(f"{told.url}messages/")
    shown = told.as_recruiter.get(told.url).data

    assert thread.status_code == 200
    assert {row["text"] for row in thread.data["results"]} == {"erased"}
    assert shown["with"] == {"side": "candidate", "name": ""}
