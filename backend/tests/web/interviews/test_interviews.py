"""Interviews on the pages of an application."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from apps.applications.models import Application, Interview
from apps.notifications.models import NoticeSettings
from tests.factories.applications import ApplicationFactory
from tests.factories.interviews import InterviewFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def application() -> Application:
    return ApplicationFactory(invited=True, candidate__user__name="Ania Nowak")


@pytest.fixture
def address(application) -> str:
    return f"/applications/{application.pk}/"


@pytest.fixture
def candidate(application, client):
    client.force_login(application.candidate.user)
    return application.candidate.user


@pytest.fixture
def recruiter(application, client):
    user = MembershipFactory(organization=application.tenant, recruiter=True).user
    client.force_login(user)
    return user


def proposal(**facts):
    at = (timezone.localtime() + timedelta(days=3)).strftime("%Y-%m-%dT10:00")
    return {
        "kind": "on_site", "location": "Spoorlaan 1, Tilburg", "zone": "Europe/Amsterdam", "minutes": "45",
        "slot_1": at, "note": "Ask for Jan.", **facts,
    }  # fmt: skip


def test_times_are_proposed_by_the_clock_of_the_place(client, application, recruiter, address):
    form = text(client.get(f"{address}interviews/new/"))

    answer = client.post(f"{address}interviews/new/", proposal(zone="Europe/Warsaw"), follow=True)

    interview = Interview.objects.get()
    assert 'type="datetime-local"' in form
    assert "The times are sent." in text(answer)
    assert interview.zone == "Europe/Warsaw"
    assert [slot.astimezone(UTC).minute for slot in interview.slots] == [0]
    assert (interview.minutes, interview.location, interview.note) == (
        45, "Spoorlaan 1, Tilburg", "Ask for Jan.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"slot_1": ""}, "Please give at least one time."),
        ({"slot_1": "tomorrow"}, "slot_1"),
        ({"slot_3": "2020-01-01T10:00"}, "This time is over."),
        ({"location": ""}, "Say where you meet."),
        ({"kind": "video", "location": "http://x.test"}, "beginning with https://"),
        ({"zone": "Mars/Base"}, "zone"),
        ({"minutes": "5"}, "minutes"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(client, recruiter, address, facts, said):
    answer = client.post(f"{address}interviews/new/", proposal(**facts))

    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)
    assert said in text(answer)
    assert not Interview.objects.exists()


def test_nobody_proposes_before_inviting(client, application, recruiter, address):
    Application.objects.update(status="viewed")

    assert "interviews/new/" not in text(client.get(address))
    answer = client.post(f"{address}interviews/new/", proposal())

    assert answer.status_code == 409
    assert "after inviting the candidate" in text(answer)


def test_candidate_chooses_a_time(client, application, candidate, address):
    interview = InterviewFactory(application=application)
    first, second = interview.slots
    shown = text(client.get(address))

    answer = client.post(
        f"{address}interviews/{interview.pk}/choose/", {"starts_at": second.isoformat()}, follow=True
    )

    interview.refresh_from_db()
    assert f'value="{first.isoformat()}"' in shown.replace("&#x2B;", "+")
    assert (interview.status, interview.starts_at) == ("chosen", second)
    assert "The time is set." in text(answer)
    assert "calendar.ics" in text(answer)


@pytest.mark.parametrize("starts_at", ["", "soon", "2030-01-01T10:00:00", "2030-01-01T10:00:00+00:00"])
def test_time_that_nobody_offered_is_refused(client, application, candidate, address, starts_at):
    interview = InterviewFactory(application=application)

    answer = client.post(f"{address}interviews/{interview.pk}/choose/", {"starts_at": starts_at}, follow=True)

    interview.refresh_from_db()
    assert interview.status == "proposed"
    assert "Choose one of the proposed times" in text(answer)


def test_candidate_says_that_none_fits(client, application, candidate, address):
    interview = InterviewFactory(application=application)

    client.post(f"{address}interviews/{interview.pk}/decline/", {"reason": "After six, please."})

    interview.refresh_from_db()
    assert (interview.status, interview.reason) == ("declined", "After six, please.")


@pytest.mark.parametrize("side", ["candidate", "recruiter"])
def test_either_side_calls_it_off_with_a_reason(client, application, address, side, request):
    interview = InterviewFactory(application=application, chosen=True)
    request.getfixturevalue(side)
    path = f"{address}interviews/{interview.pk}/cancel/"

    silent = client.post(path, {"reason": " "}, follow=True)
    answer = client.post(path, {"reason": "I am ill."}, follow=True)

    interview.refresh_from_db()
    assert "Please give a reason." in text(silent)
    assert (interview.status, interview.reason) == ("cancelled", "I am ill.")
    assert interview.ended_side == ("candidate" if side == "candidate" else "employer")
    assert "The interview is called off." in text(answer)


def test_markup_in_a_reason_is_refused(client, application, candidate, address):
    interview = InterviewFactory(application=application)

    client.post(f"{address}interviews/{interview.pk}/decline/", {"reason": "<script>x</script>"})

    interview.refresh_from_db()
    assert interview.status == "proposed"


def test_reader_elsewhere_sees_both_clocks(client, application, candidate, address):
    NoticeSettings.objects.create(user=candidate, zone="Europe/Kyiv")
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=1)
    InterviewFactory(application=application, slots=[noon])

    page = text(client.get(address))

    assert "time of Amsterdam; where you are:" in page


def test_chosen_interview_is_a_file_for_the_calendar(client, application, candidate, address):
    interview = InterviewFactory(application=application, chosen=True)
    waiting = InterviewFactory(application=application)

    answer = client.get(f"{address}interviews/{interview.pk}/calendar.ics")

    assert answer["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in answer.content
    assert client.get(f"{address}interviews/{waiting.pk}/calendar.ics").status_code == 404


def test_viewer_sees_interviews_and_plans_none(client, application, address):
    interview = InterviewFactory(application=application, chosen=True)
    client.force_login(MembershipFactory(organization=application.tenant, viewer=True).user)

    page = text(client.get(address))

    assert "Spoorlaan 1, Tilburg" in page
    assert "Call it off" not in page
    assert client.get(f"{address}interviews/new/").status_code == 403
    path = f"{address}interviews/{interview.pk}/cancel/"
    assert client.post(path, {"reason": "x"}).status_code == 403


@pytest.mark.parametrize("act", ["choose", "decline", "cancel", "calendar.ics"])
def test_interview_of_others_is_not_there(client, candidate, address, act):
    other = InterviewFactory(chosen=True)
    ours = f"{address}interviews/{other.pk}/{act}"
    theirs = f"/applications/{other.application_id}/interviews/{other.pk}/{act}"

    for path in (ours, theirs):
        path = path if act == "calendar.ics" else f"{path}/"
        method = client.get if act == "calendar.ics" else client.post
        assert method(path, {"reason": "x", "starts_at": other.slots[0].isoformat()}).status_code == 404
    other.refresh_from_db()
    assert other.status == "chosen"


@pytest.mark.parametrize("act", ["choose", "decline"])
def test_employer_does_not_answer_for_the_candidate(client, application, recruiter, address, act):
    interview = InterviewFactory(application=application)
    path = f"{address}interviews/{interview.pk}/{act}/"

    assert client.post(path, {"starts_at": interview.slots[0].isoformat()}).status_code == 403
    interview.refresh_from_db()
    assert interview.status == "proposed"


@pytest.mark.parametrize("at", ["0001-01-01T00:00", "9999-12-31T23:59", "2026-13-40T10:00", "\0"])
def test_time_outside_of_the_calendar_is_refused(client, recruiter, address, at):
    answer = client.post(f"{address}interviews/new/", proposal(slot_1=at))

    assert answer.status_code == 400
    assert not Interview.objects.exists()
