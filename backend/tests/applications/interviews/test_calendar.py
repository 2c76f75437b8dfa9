"""The file for a calendar, read back by a library that did not write our part."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.factories.applications import ApplicationFactory

pytestmark = pytest.mark.django_db
WINTER, SUMMER = datetime(2026, 12, 1, 9, tzinfo=UTC), datetime(2027, 3, 29, 8, tzinfo=UTC)


def read(response) -> Calendar:
    assert response.status_code == 200, response.content
    return Calendar.from_ical(response.content)


def test_candidate_takes_the_interview_along(meeting):
    met = meeting(chosen=True, slots=[WINTER])

    response = met.candidate.get(f"{met.url}calendar.ics")

    calendar = read(response)
    (event,) = calendar.walk("VEVENT")
    job = met.interview.application.job
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="interview.ics"'
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("PUBLISH", "CONFIRMED", 1)
    assert event["UID"].startswith(f"{met.interview.pk}@")
    assert event["LOCATION"] == "Spoorlaan 1, Tilburg"
    assert (
        event["SUMMARY"] == f"Interview · {job.title} · {job.employer.trade_name or job.employer.legal_name}"
    )
    assert str(met.interview.application_id) in event["URL"]


@pytest.mark.parametrize(("moment", "hour"), [(WINTER, 10), (SUMMER, 10)])
def test_time_stands_on_the_clock_of_the_place_on_both_sides_of_the_change(meeting, moment, hour):
    met = meeting(chosen=True, slots=[moment])

    file = met.candidate.get(f"{met.url}calendar.ics").content.decode()

    (event,) = Calendar.from_ical(file).walk("VEVENT")
    begin, end = event["DTSTART"].dt, event["DTEND"].dt
    assert f"DTSTART;TZID=Europe/Amsterdam:{moment:%Y%m%d}T{hour:02}0000" in file.replace("\r\n", "\n")
    assert begin.astimezone(UTC) == moment
    assert (end - begin, begin.utcoffset()) == (
        timedelta(minutes=30),
        moment.astimezone(ZoneInfo("Europe/Amsterdam")).utcoffset(),
    )


def test_file_brings_the_rules_of_its_zone(meeting):
    """A program that does not know the zone's name reads when the clock changes there."""
    met = meeting(chosen=True, slots=[WINTER], zone="Europe/Amsterdam")

    (zone,) = read(met.candidate.get(f"{met.url}calendar.ics")).walk("VTIMEZONE")

    offsets = {part["TZOFFSETTO"].td for part in zone.walk() if "TZOFFSETTO" in part}
    assert zone["TZID"] == "Europe/Amsterdam"
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}


def test_interview_that_is_called_off_leaves_the_calendar(meeting):
    met = meeting(chosen=True)
    before = read(met.candidate.get(f"{met.url}calendar.ics"))
    met.post(met.recruiter, "cancel", reason="Our manager is ill.")

    after = read(met.candidate.get(f"{met.url}calendar.ics"))

    (was,), (now,) = before.walk("VEVENT"), after.walk("VEVENT")
    assert (after["METHOD"], now["STATUS"]) == ("CANCEL", "CANCELLED")
    assert was["UID"] == now["UID"]
    assert now["SEQUENCE"] > was["SEQUENCE"]


@pytest.mark.parametrize("traits", [{}, {"declined": True}, {"cancelled": True}])
def test_without_a_time_there_is_nothing_to_note(meeting, traits):
    answer = meeting(**traits)
    response = answer.candidate.get(f"{answer.url}calendar.ics")

    assert (response.status_code, response.data["code"]) == (409, "interview_not_planned")


def test_employer_reads_whom_it_meets_as_long_as_it_may_know(meeting):
    met = meeting(chosen=True)
    name = met.interview.applicant.name
    known = met.recruiter.get(f"{met.url}calendar.ics").content

    met.candidate.post(f"/api/v1/applications/{met.interview.application_id}/withdraw/", {}, format="json")
    after = met.recruiter.get(f"{met.url}calendar.ics").content

    assert name
    assert name.encode() in known
    assert name.encode() not in after
    assert met.interview.applicant.email.encode() not in known


def test_words_cannot_write_lines_of_their_own(meeting):
    met = meeting(chosen=True, note="Hello\r\nEND:VEVENT\nATTENDEE:mailto:a@b.test", location="A;B,C\\D")

    (event,) = read(met.candidate.get(f"{met.url}calendar.ics")).walk("VEVENT")

    assert "ATTENDEE" not in event
    assert "END:VEVENT" in event["DESCRIPTION"]
    assert event["LOCATION"] == "A;B,C\\D"


@pytest.mark.parametrize("accept", ["text/calendar", "*/*", "application/json"])
def test_calendar_programs_get_it_whatever_they_ask_for(meeting, accept):
    met = meeting(chosen=True, application=ApplicationFactory(invited=True))

    assert met.candidate.get(f"{met.url}calendar.ics", headers={"Accept": accept}).status_code == 200
