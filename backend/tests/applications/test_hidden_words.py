"""Nobody passes contact details by a letter, an answer or a reason before the employer may know who it is."""

import pytest
from django.test import Client

from apps.applications.enums import CONTACT_SHOWN, ApplicationStatus, Side
from apps.applications.models import Application, Interview
from apps.applications.selectors.words import show_end, show_note, show_words
from apps.applications.services.export import export_applications
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory, TimelineEntryFactory

LETTER = "Call me: +31 6 12345678, or write to ania@example.com. I start on 2 May at 7:00."
SHOWN = "Call me: •••, or write to •••. I start on 2 May at 7:00."
ANSWERS = [
    {"question_id": "a", "question": "Do you drive?", "kind": "yes_no", "answer": "yes"},
    {"question_id": "b", "question": "Anything else?", "kind": "text", "answer": "wa.me/31612345678"},
]
HIDDEN = [status for status in ApplicationStatus if status not in CONTACT_SHOWN]

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    made: Application = ApplicationFactory(letter=LETTER, answers=ANSWERS)
    return made


@pytest.fixture
def recruiter(application):
    return member_of(application.tenant)


def read_as(client_for, person, application):
    return client_for(person).get(f"/api/v1/applications/{application.pk}/").json()


def test_employer_reads_dots_and_the_candidate_the_own_words(client_for, recruiter, application):
    theirs = read_as(client_for, recruiter, application)
    own = read_as(client_for, application.candidate.user, application)

    assert theirs["letter"] == SHOWN
    assert [answer["answer"] for answer in theirs["answers"]] == ["yes", "•••"]
    assert own["letter"] == LETTER
    assert own["answers"] == ANSWERS
    application.refresh_from_db()
    assert application.letter == LETTER


def test_board_and_file_hide_it_too(client_for, recruiter, application):
    board = client_for(recruiter).get(f"/api/v1/applications/job/{application.job_id}/").json()
    file = export_applications(job=application.job, actor=recruiter).decode()

    assert board["results"][0]["letter"] == SHOWN
    assert "12345678" not in file
    assert "•••" in file


def test_from_the_invitation_on_the_words_are_whole(client_for, recruiter, application):
    application.status = ApplicationStatus.INVITED
    application.save()

    assert read_as(client_for, recruiter, application)["letter"] == LETTER


@pytest.mark.parametrize("status", HIDDEN)
def test_before_and_after_they_are_not(status):
    application = ApplicationFactory.build(status=status, letter=LETTER)

    assert show_words(LETTER, application=application, by=Side.CANDIDATE, reader=Side.EMPLOYER) == SHOWN


@pytest.mark.parametrize("status", ApplicationStatus)
def test_citizen_number_is_never_shown_to_the_other_side(status):
    application = ApplicationFactory.build(status=status)

    shown = show_words("BSN 111222333", application=application, by=Side.CANDIDATE, reader=Side.EMPLOYER)

    assert shown == "BSN •••"


def test_reason_of_the_employer_hides_its_phone_from_the_candidate_only(client_for, recruiter, application):
    TimelineEntryFactory(
        application=application,
        side=Side.EMPLOYER,
        to_status=ApplicationStatus.REJECTED,
        reason="Full. Text 0612345678 for other work",
    )
    application.status = ApplicationStatus.REJECTED
    application.save()

    own = read_as(client_for, application.candidate.user, application)["timeline"][-1]["reason"]
    theirs = read_as(client_for, recruiter, application)["timeline"][-1]["reason"]

    assert own == "Full. Text ••• for other work"
    assert theirs == "Full. Text 0612345678 for other work"


@pytest.mark.parametrize(("status", "shown"), [("invited", "Ask 0612345678"), ("withdrawn", "Ask •••")])
def test_note_of_an_interview_is_whole_while_they_may_meet(status, shown):
    application = ApplicationFactory.build(status=status)
    interview = Interview(
        application=application, note="Ask 0612345678", reason="Mail a@b.nl", ended_side="employer"
    )

    assert show_note(interview, reader=Side.CANDIDATE) == shown
    assert show_note(interview, reader=Side.EMPLOYER) == "Ask 0612345678"
    assert show_end(interview, reader=Side.EMPLOYER) == "Mail a@b.nl"


def test_pages_of_both_sides_show_what_the_api_shows(client: Client, recruiter, application):
    address = f"/applications/{application.pk}/"

    client.force_login(recruiter)
    theirs = client.get(address).content.decode()
    client.force_login(application.candidate.user)
    own = client.get(address).content.decode()

    assert "•••" in theirs
    assert "12345678" not in theirs
    assert "12345678" in own
