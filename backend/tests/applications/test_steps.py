"""Steps: who may take which, from where."""

import pytest
from django.utils import timezone

from apps.applications.enums import TRANSITIONS, ApplicationStatus, Side
from apps.applications.events import ApplicationStatusChanged
from apps.applications.models import TimelineEntry
from apps.applications.services import StepNotAllowed, change_status
from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.employers import CheckFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
EMPLOYER_STEPS = {
    "view": "viewed", "shortlist": "shortlisted", "invite": "invited", "offer": "offered", "hire": "hired",
    "reject": "rejected",
}  # fmt: skip
CANDIDATE_STEPS = {"accept": "accepted", "withdraw": "withdrawn"}
BEFORE = {"offer": "invited", "accept": "offered", "hire": "accepted"}
EVERY_STEP = [
    (side, before, to)
    for side in (Side.EMPLOYER, Side.CANDIDATE)
    for before in ApplicationStatus
    for to in ApplicationStatus
]


@pytest.mark.parametrize(("side", "before", "to"), EVERY_STEP)
def test_table_decides(side, before, to):
    application = ApplicationFactory(status=before)
    actor = UserFactory()
    arguments = {"application": application, "to": to, "actor": actor, "side": side, "reason": "Because."}

    if to in TRANSITIONS[side].get(before, ()):
        change_status(**arguments)
    else:
        with pytest.raises(StepNotAllowed):
            change_status(**arguments)

    application.refresh_from_db()
    assert application.status in (before, to)
    assert TimelineEntry.objects.count() == (2 if to in TRANSITIONS[side].get(before, ()) else 1)


def test_table_ends_where_it_should():
    ends = {
        ApplicationStatus.HIRED,
        ApplicationStatus.REJECTED,
        ApplicationStatus.WITHDRAWN,
        ApplicationStatus.EXPIRED,
    }

    assert all(ends.isdisjoint(steps) for steps in TRANSITIONS.values())
    assert not any(
        ApplicationStatus.ACCEPTED in steps for steps in TRANSITIONS[Side.EMPLOYER].values()
    ), "only the candidate accepts"


@pytest.mark.parametrize(("path", "status"), EMPLOYER_STEPS.items())
def test_recruiter_takes_a_step(story, path, status):
    told = story(status=BEFORE.get(path, "submitted"))

    response = told.recruiter.post(f"{told.url}{path}/", {"reason": "Because."}, format="json")

    assert response.status_code == 200, response.data
    assert response.data["status"] == status
    last = response.data["timeline"][-1]
    assert (last["side"], last["to_status"], last["reason"]) == ("employer", status, "Because.")


@pytest.mark.parametrize(("path", "status"), CANDIDATE_STEPS.items())
def test_candidate_takes_a_step(story, path, status):
    told = story(status=BEFORE.get(path, "viewed"))

    response = told.candidate.post(f"{told.url}{path}/", {}, format="json")

    assert response.status_code == 200, response.data
    assert response.data["status"] == status
    assert response.data["timeline"][-1]["side"] == "candidate"


def test_step_remembers_who_took_it(story, client_for):
    told = story()
    recruiter = member_of(told.application.tenant)

    client_for(recruiter).post(f"{told.url}shortlist/", {}, format="json")

    told.application.refresh_from_db()
    assert told.application.updated_by == recruiter
    assert told.application.timeline.last().actor == recruiter


@pytest.mark.parametrize("reason", [{}, {"reason": ""}, {"reason": "   "}])
def test_rejection_needs_a_reason(story, reason):
    told = story()

    by_path = told.recruiter.post(f"{told.url}reject/", reason, format="json")
    by_patch = told.recruiter.patch(told.url, {"status": "rejected", **reason}, format="json")

    assert (by_path.status_code, by_patch.status_code) == (400, 400)
    assert by_patch.data["code"] == "reason_missing"
    assert by_patch.data["errors"][0]["pointer"] == "/reason"
    assert by_path.data["errors"][0]["pointer"] == "/reason"


def test_patch_takes_the_steps_of_ones_side(story):
    told = story()

    invited = told.recruiter.patch(told.url, {"status": "invited"}, format="json")
    foreign = told.candidate.patch(told.url, {"status": "offered"}, format="json")
    withdrawn = told.candidate.patch(told.url, {"status": "withdrawn"}, format="json")

    assert (invited.status_code, foreign.status_code, withdrawn.status_code) == (200, 409, 200)
    assert foreign.data["code"] == "step_not_allowed"


def test_looking_changes_nothing(story):
    told = story()

    told.recruiter.get(told.url)

    told.application.refresh_from_db()
    assert told.application.status == "submitted"
    assert TimelineEntry.objects.count() == 1


def test_old_version_is_refused(story):
    told = story()
    seen = told.recruiter.get(told.url)["ETag"]
    changed = told.recruiter.post(f"{told.url}shortlist/", {}, format="json", headers={"If-Match": seen})

    late = told.recruiter.post(f"{told.url}invite/", {}, format="json", headers={"If-Match": seen})
    late_patch = told.recruiter.patch(
        told.url, {"status": "invited"}, format="json", headers={"If-Match": seen}
    )
    timely = told.recruiter.post(
        f"{told.url}invite/", {}, format="json", headers={"If-Match": changed["ETag"]}
    )

    assert (late.status_code, late_patch.status_code, timely.status_code) == (412, 412, 200)
    assert late.data["code"] == "changed_meanwhile"


def test_known_version_is_not_sent_again(story):
    told = story()
    seen = told.candidate.get(told.url)["ETag"]

    assert told.candidate.get(told.url, headers={"If-None-Match": seen}).status_code == 304


def test_step_is_published(story, monkeypatch):
    told = story()
    heard: list[ApplicationStatusChanged] = []
    monkeypatch.setattr("apps.applications.services.step.publish", heard.append)

    told.recruiter.post(f"{told.url}invite/", {}, format="json")

    entry = told.application.timeline.last()
    assert [(event.application_id, event.entry_id, event.to_status) for event in heard] == [
        (told.application.pk, entry.pk, "invited")
    ]


@pytest.mark.parametrize("path", EMPLOYER_STEPS)
def test_who_may_not_decide(story, client_for, path):
    told = story(status=BEFORE.get(path, "submitted"))
    url, reason = f"{told.url}{path}/", {"reason": "Because."}
    viewer = member_of(told.application.tenant, Role.VIEWER)
    elsewhere = MembershipFactory(role=Role.OWNER).user

    assert told.candidate.post(url, reason, format="json").status_code == 403
    assert client_for(viewer).post(url, reason, format="json").status_code == 403
    assert client_for(elsewhere).post(url, reason, format="json").status_code == 404
    assert client_for(None).post(url, reason, format="json").status_code == 401
    assert TimelineEntry.objects.count() == 1


@pytest.mark.parametrize("path", CANDIDATE_STEPS)
def test_who_may_not_answer_for_the_candidate(story, client_for, path):
    told = story(status=BEFORE.get(path, "viewed"))
    url = f"{told.url}{path}/"

    assert told.recruiter.post(url, {}, format="json").status_code == 403
    assert client_for(UserFactory()).post(url, {}, format="json").status_code == 404
    assert client_for(None).post(url, {}, format="json").status_code == 401
    assert TimelineEntry.objects.count() == 1


def test_who_may_not_patch(story, client_for):
    told = story()
    viewer = member_of(told.application.tenant, Role.VIEWER)
    step = {"status": "shortlisted"}

    assert client_for(viewer).patch(told.url, step, format="json").status_code == 403
    assert client_for(UserFactory(staff=True)).patch(told.url, step, format="json").status_code == 403
    assert client_for(UserFactory()).patch(told.url, step, format="json").status_code == 404
    assert client_for(MembershipFactory().user).patch(told.url, step, format="json").status_code == 404
    assert client_for(None).patch(told.url, step, format="json").status_code == 401


@pytest.mark.parametrize(("status", "to"), [("submitted", "invite"), ("invited", "offer")])
def test_employer_that_lost_its_verification_gets_no_names(story, status, to):
    """Somebody found out that it is a fake: it must not collect the names of those who applied."""
    told = story(status=status)
    CheckFactory(employer=told.application.job.employer, failed=True, checked_at=timezone.now())

    refused = told.recruiter.post(f"{told.url}{to}/", {}, format="json")
    rejected = told.recruiter.post(f"{told.url}reject/", {"reason": "No place left."}, format="json")

    assert (refused.status_code, refused.data["code"]) == (409, "employer_not_verified")
    assert rejected.status_code == 200


@pytest.mark.parametrize("step", ["view", "shortlist", "invite", "reject"])
def test_nobody_decides_on_their_own_application(client_for, step):
    """A candidate who works for the employer, too, could hire themselves, and make it look quick to answer."""
    application = ApplicationFactory()
    MembershipFactory(organization=application.tenant, user=application.applicant, role=Role.RECRUITER)
    client = client_for(application.applicant)

    response = client.post(
        f"/api/v1/applications/{application.pk}/{step}/", {"reason": "I like me."}, format="json"
    )

    assert (response.status_code, response.data["code"]) == (409, "step_not_allowed")
