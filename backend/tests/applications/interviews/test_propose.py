"""Propose times for an interview."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from apps.applications.enums import CONTACT_SHOWN, ApplicationStatus
from apps.applications.events import InterviewProposed
from apps.applications.models import Interview
from apps.core.models import AuditEntry
from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.employers import CheckFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 10, 20, 8, tzinfo=UTC)
WISH = {
    "kind": "on_site",
    "zone": "Europe/Amsterdam",
    "slots": ["2026-10-22T10:00"],
    "location": "Spoorlaan 1",
}


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def propose(client_for):
    def send(application=None, **changes):
        application = application or ApplicationFactory(invited=True)
        recruiter = client_for(member_of(application.tenant))
        url = f"/api/v1/applications/{application.pk}/interviews/"
        return recruiter.post(url, {**WISH, **changes}, format="json")

    return send


def test_candidate_sees_the_times_by_both_clocks(propose, client_for):
    application = ApplicationFactory(invited=True)

    made = propose(
        application, slots=["2026-10-26T10:00", "2026-10-23T10:00"], minutes=45, note="Ask for Jan."
    )
    url = f"/api/v1/applications/{application.pk}/interviews/"
    (seen,) = client_for(application.applicant).get(url, {"zone": "Europe/Kyiv"}).data["results"]

    assert made.status_code == 201, made.data
    assert (seen["id"], seen["status"], seen["location"]) == (made.data["id"], "proposed", "Spoorlaan 1")
    # On 25 October the clocks go back: ten in Amsterdam is another moment, in Kyiv it stays eleven.
    assert [slot["starts_at"] for slot in seen["slots"]] == ["2026-10-23T08:00:00Z", "2026-10-26T09:00:00Z"]
    assert [slot["ends_at"] for slot in seen["slots"]] == ["2026-10-23T08:45:00Z", "2026-10-26T09:45:00Z"]
    assert [(slot["starts_there"], slot["starts_here"]) for slot in seen["slots"]] == [
        ("2026-10-23T10:00:00+02:00", "2026-10-23T11:00:00+03:00"),
        ("2026-10-26T10:00:00+01:00", "2026-10-26T11:00:00+02:00"),
    ]
    assert made.data["slots"][0]["starts_here"] is None


def test_proposal_is_told_and_written_down(propose, heard):
    made = propose()

    interview = Interview.objects.get(pk=made.data["id"])
    (event,) = heard
    assert isinstance(event, InterviewProposed)
    assert (event.interview_id, event.application_id) == (interview.pk, interview.application_id)
    assert AuditEntry.objects.filter(action="applications.propose_interview", object_id=interview.pk).exists()


@pytest.mark.parametrize(
    ("slot", "code"),
    [
        ("2026-10-20T09:00", "in_the_past"),
        ("2026-10-20T08:00Z", "in_the_past"),
        ("2027-05-01T09:00", "too_far_away"),
        ("2027-03-28T02:30", "no_such_time"),
        ("2026-10-25T02:30", "time_comes_twice"),
    ],
)
def test_time_that_cannot_be_is_refused(propose, slot, code):
    response = propose(slots=["2026-10-22T10:00", slot])

    assert (response.status_code, response.data["code"]) == (400, "slots_refused")
    assert [(error["pointer"], error["code"]) for error in response.data["errors"]] == [("/slots/1", code)]
    assert not Interview.objects.exists()


def test_same_moment_twice_is_refused_however_it_is_written(propose):
    response = propose(slots=["2026-10-22T10:00", "2026-10-22T08:00Z"])

    assert response.data["errors"][0]["code"] == "named_twice"


def test_time_that_comes_twice_is_clear_with_an_offset(propose):
    made = propose(slots=["2026-10-25T02:30:00+01:00"])

    assert made.data["slots"][0]["starts_at"] == "2026-10-25T01:30:00Z"


@pytest.mark.parametrize(
    ("wrong", "pointer", "code"),
    [
        ({"zone": "Mars/Olympus"}, "/zone", "unknown_zone"),
        ({"zone": "../../etc/passwd"}, "/zone", "unknown_zone"),
        ({"slots": []}, "/slots", "min_length"),
        ({"slots": ["2026-10-22T10:00"] * 7}, "/slots", "max_length"),
        ({"slots": ["0001-01-01T00:00:00+14:00"]}, "/slots/0", "overflow"),
        ({"slots": ["9999-12-31T23:59:59-14:00"]}, "/slots/0", "overflow"),
        ({"zone": 7}, "/zone", "unknown_zone"),
        ({"minutes": 9}, "/minutes", "min_value"),
        ({"minutes": 481}, "/minutes", "max_value"),
        ({"location": ""}, "/location", "where"),
        ({"kind": "video", "location": "http://meet.test/1"}, "/location", "not_https"),
        ({"kind": "video", "location": "javascript:alert(1)"}, "/location", "not_https"),
        ({"kind": "letter"}, "/kind", "invalid_choice"),
    ],
)
def test_proposal_has_a_shape(propose, wrong, pointer, code):
    response = propose(**wrong)

    assert response.status_code == 400
    assert [(error["pointer"], error["code"]) for error in response.data["errors"]] == [(pointer, code)]


def test_call_needs_no_number(propose):
    assert propose(kind="phone", location="").status_code == 201


@pytest.mark.parametrize("status", [status for status in ApplicationStatus if status not in CONTACT_SHOWN])
def test_nobody_is_asked_before_the_invitation_or_after_the_end(propose, status):
    response = propose(ApplicationFactory(status=status))

    assert (response.status_code, response.data["code"]) == (409, "interview_not_allowed")


def test_nobody_is_asked_to_come_to_a_company_that_may_be_none(propose):
    application = ApplicationFactory(invited=True)
    CheckFactory(employer=application.job.employer, failed=True, checked_at=NOW)

    response = propose(application)

    assert (response.status_code, response.data["code"]) == (409, "employer_not_verified")


def test_one_proposal_waits_at_a_time(propose):
    application = ApplicationFactory(invited=True)
    propose(application)

    again = propose(application)

    assert (again.status_code, again.data["code"]) == (409, "interview_waiting")


def test_only_who_may_decide_proposes(client_for):
    application = ApplicationFactory(invited=True)
    url = f"/api/v1/applications/{application.pk}/interviews/"
    statuses = {
        user: client_for(person).post(url, WISH, format="json").status_code
        for user, person in {
            "stranger": None,
            "candidate": application.applicant,
            "viewer": member_of(application.tenant, Role.VIEWER),
            "other recruiter": member_of(ApplicationFactory().tenant),
        }.items()
    }

    assert statuses == {"stranger": 401, "candidate": 403, "viewer": 403, "other recruiter": 404}
    assert not Interview.objects.exists()


def test_nobody_is_flooded_with_proposals(propose, client_for):
    application = ApplicationFactory(invited=True)
    recruiter = client_for(member_of(application.tenant))
    url = f"/api/v1/applications/{application.pk}/interviews/"

    for _ in range(10):
        made = propose(application)
        cancelled = recruiter.post(f"{url}{made.data['id']}/cancel/", {"reason": "Ill"}, format="json")
        assert cancelled.status_code == 200
    refused = propose(application)

    assert (refused.status_code, refused.data["code"]) == (429, "too_many_attempts")
    with time_machine.travel(NOW + timedelta(days=1, seconds=1), tick=False):
        assert propose(application).status_code == 201
