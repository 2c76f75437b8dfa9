"""Choose a time, decline all of them, call the interview off."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.applications.events import InterviewCancelled, InterviewChosen, InterviewDeclined
from apps.applications.models import Interview
from apps.applications.services.interviews import cancel_interviews_of
from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.interviews import InterviewFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def test_candidate_chooses_a_time(meeting, heard):
    met = meeting()
    second = met.interview.slots[1]

    answer = met.post(met.candidate, "choose", starts_at=second.isoformat())

    stored = Interview.objects.get()
    assert answer.status_code == 200, answer.data
    assert (answer.data["status"], answer.data["chosen"]) == ("chosen", answer.data["slots"][1])
    assert (stored.starts_at, stored.ends_at) == (second, second + timedelta(minutes=30))
    (event,) = heard
    assert isinstance(event, InterviewChosen)
    assert (event.interview_id, event.application_id) == (stored.pk, stored.application_id)


def test_choosing_the_same_time_twice_is_choosing_it_once(meeting, heard):
    met = meeting()
    first, second = (
        met.post(met.candidate, "choose", starts_at=met.interview.slots[0].isoformat()) for _ in range(2)
    )

    assert (first.data, len(heard)) == (second.data, 1)


def test_chosen_time_is_not_changed_by_choosing_another(meeting):
    met = meeting(chosen=True)

    answer = met.post(met.candidate, "choose", starts_at=met.interview.slots[1].isoformat())

    assert (answer.status_code, answer.data["code"]) == (409, "interview_not_open")


def test_time_that_nobody_proposed_is_refused(meeting):
    met = meeting()

    answer = met.post(
        met.candidate, "choose", starts_at=(met.interview.slots[0] + timedelta(hours=1)).isoformat()
    )

    assert (answer.status_code, answer.data["code"]) == (400, "slot_not_offered")
    assert answer.data["errors"][0]["pointer"] == "/starts_at"


def test_time_that_is_over_is_refused(meeting):
    met = meeting()
    first, second = (slot.isoformat() for slot in met.interview.slots)

    with time_machine.travel(met.interview.slots[0] + timedelta(minutes=1), tick=False):
        assert met.post(met.candidate, "choose", starts_at=first).data["code"] == "slot_not_offered"
        assert met.post(met.candidate, "choose", starts_at=second).status_code == 200


def test_nobody_is_at_two_interviews_at_once(meeting):
    """Not even at two employers; neither of them hears of the other."""
    met = meeting(chosen=True)
    candidate = met.interview.application.candidate
    elsewhere = meeting(
        application=ApplicationFactory(candidate=candidate, invited=True),
        slots=[
            met.interview.slots[0] + timedelta(minutes=29),
            met.interview.slots[0] + timedelta(minutes=30),
        ],
    )

    clash, after = (
        elsewhere.post(elsewhere.candidate, "choose", starts_at=slot.isoformat())
        for slot in elsewhere.interview.slots
    )

    assert (clash.status_code, clash.data["code"]) == (409, "interview_overlaps")
    assert after.status_code == 200


def test_interview_that_was_called_off_frees_its_time(meeting):
    met = meeting(chosen=True)
    candidate = met.interview.application.candidate
    elsewhere = meeting(application=ApplicationFactory(candidate=candidate, invited=True))
    wish = {"starts_at": elsewhere.interview.slots[0].isoformat()}
    assert elsewhere.post(elsewhere.candidate, "choose", **wish).status_code == 409

    met.post(met.recruiter, "cancel", reason="Our manager is ill.")

    assert elsewhere.post(elsewhere.candidate, "choose", **wish).status_code == 200


def test_database_itself_refuses_two_at_once():
    chosen = InterviewFactory(chosen=True)
    again = ApplicationFactory(candidate=chosen.application.candidate, invited=True)

    with pytest.raises(IntegrityError, match="one_interview_at_a_time"), transaction.atomic():
        InterviewFactory(application=again, chosen=True)
    InterviewFactory(chosen=True)  # somebody else may, at the same time


def test_candidate_says_that_no_time_fits(meeting, heard):
    met = meeting()

    answer, again = (met.post(met.candidate, "decline", reason="I work on both days.") for _ in range(2))

    assert (answer.status_code, answer.data) == (200, again.data)
    assert (answer.data["status"], answer.data["reason"]) == ("declined", "I work on both days.")
    assert answer.data["ended_side"] == "candidate"
    assert [type(event) for event in heard] == [InterviewDeclined]


def test_after_declining_the_employer_proposes_again(meeting):
    met = meeting(declined=True)
    at = (timezone.now() + timedelta(days=3)).isoformat()
    url = f"/api/v1/applications/{met.interview.application_id}/interviews/"

    assert met.recruiter.post(url, {"kind": "phone", "slots": [at]}, format="json").status_code == 201


@pytest.mark.parametrize("state", ["proposed", "chosen"])
@pytest.mark.parametrize("side", ["candidate", "recruiter"])
def test_either_side_calls_it_off_with_a_reason(meeting, heard, side, state):
    met = meeting(**({"chosen": True} if state == "chosen" else {}))
    client = getattr(met, side)

    assert met.post(client, "cancel").status_code == 400
    answer, again = (met.post(client, "cancel", reason="I am ill.") for _ in range(2))

    who = {"candidate": "candidate", "recruiter": "employer"}[side]
    assert (answer.data["status"], answer.data["ended_side"], answer.data["reason"]) == (
        "cancelled",
        who,
        "I am ill.",
    )
    assert again.data == answer.data
    assert [type(event) for event in heard] == [InterviewCancelled]


@pytest.mark.parametrize(
    ("end", "step"),
    [  # declining twice is declining once
        ("declined", "choose"),
        ("declined", "cancel"),
        ("cancelled", "choose"),
        ("cancelled", "decline"),
        ("cancelled", "cancel"),
    ],
)
def test_what_ended_stays_ended(meeting, end, step):
    met = meeting(**{end: True})
    body = {"starts_at": met.interview.slots[0].isoformat()} if step == "choose" else {"reason": "No."}

    answer = met.post(met.candidate, step, **body)

    assert (answer.status_code, answer.data["code"]) == (409, "interview_not_open")


def test_end_of_the_application_calls_it_off(meeting, run_jobs):
    met = meeting(chosen=True)

    met.candidate.post(f"/api/v1/applications/{met.interview.application_id}/withdraw/", {}, format="json")
    run_jobs()

    stored = Interview.objects.get()
    assert (stored.status, stored.ended_side) == ("cancelled", "system")
    assert cancel_interviews_of(application_id=stored.application_id) == 0


@pytest.mark.parametrize("state", ["invited", "offered", "accepted", "hired"])
def test_live_application_keeps_its_interview(state):
    interview = InterviewFactory(application=ApplicationFactory(status=state), chosen=True)

    assert cancel_interviews_of(application_id=interview.application_id) == 0


def test_interview_that_took_place_is_not_called_off():
    interview = InterviewFactory(application=ApplicationFactory(rejected=True), chosen=True)

    with time_machine.travel(interview.starts_at + timedelta(minutes=1), tick=False):
        assert cancel_interviews_of(application_id=interview.application_id) == 0


def test_nothing_is_chosen_after_the_end(meeting):
    met = meeting(application=ApplicationFactory(rejected=True))

    answer = met.post(met.candidate, "choose", starts_at=met.interview.slots[0].isoformat())

    assert (answer.status_code, answer.data["code"]) == (409, "interview_not_allowed")


def test_who_must_not_answer(meeting, client_for):
    met = meeting(chosen=True)
    viewer, elsewhere = member_of(met.interview.application.tenant, Role.VIEWER), ApplicationFactory().tenant
    body = {"starts_at": met.interview.slots[0].isoformat(), "reason": "No."}
    wanted = {
        "choose": (401, 404, 403, 403, 403),
        "decline": (401, 404, 403, 403, 403),
        "cancel": (401, 404, 403, 404, 403),
    }
    people = (None, UserFactory(), viewer, member_of(elsewhere), UserFactory(staff=True))

    for step, statuses in wanted.items():
        assert tuple(met.post(client_for(who), step, **body).status_code for who in people) == statuses
    assert Interview.objects.get().sequence == met.interview.sequence


def test_interview_is_found_with_its_own_application_only(meeting):
    met, candidate = meeting(), InterviewFactory().application.candidate
    other = ApplicationFactory(candidate=met.interview.application.candidate, invited=True)

    assert met.candidate.get(met.url).status_code == 200
    assert (
        met.candidate.get(met.url.replace(str(met.interview.application_id), str(other.pk))).status_code
        == 404
    )
    assert candidate.pk != met.interview.application.candidate_id
