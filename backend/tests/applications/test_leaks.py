"""What could tell an employer who somebody is, besides the name itself."""

import re
from typing import Any

import pytest

from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
CHANGING = re.compile(rb"[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)")


@pytest.fixture
def job():
    return JobFactory(published=True)


@pytest.fixture
def recruiter(client_for, job):
    return client_for(member_of(job.tenant))


def somebody(name: str, email: str) -> Any:
    return CandidateFactory(user=UserFactory(name=name, email=email), complete=True)


def faces(job: Any) -> list[str]:
    return [f"/api/v1/applications/job/{job.pk}/", f"/api/v1/applications/job/{job.pk}/export/"]


def test_two_people_who_can_do_the_same_look_the_same(recruiter, job):
    """But for the ids of their applications and the times."""
    ApplicationFactory(job=job, candidate=somebody("Aad Aardappel", "a@example.test"))
    ApplicationFactory(job=job, candidate=somebody("Zofia Żuk", "zofia.zuk@example.test"))

    first, second = (
        recruiter.get(f"/api/v1/applications/{row['id']}/").content
        for row in recruiter.get(faces(job)[0]).data["results"]
    )

    assert CHANGING.sub(b"", first) == CHANGING.sub(b"", second)


def test_order_says_nothing_about_names(recruiter, job):
    """Newest first: neither by name nor by address nor by who was here before."""
    known = [
        ApplicationFactory(job=job, candidate=somebody(name, f"{name.lower()}@example.test"))
        for name in ("Mila", "Zofia", "Anna", "Piet")
    ]
    wanted = [str(application.pk) for application in reversed(known)]

    board, file = (recruiter.get(path) for path in faces(job))

    assert [row["id"] for row in board.data["results"]] == wanted
    assert [line.split(b'";"')[0].strip(b'"').decode() for line in file.content.splitlines()[1:]] == wanted


@pytest.mark.parametrize("shown", [0, 1])
def test_new_name_is_not_felt_before_the_invitation(recruiter, job, shown):
    application = ApplicationFactory(job=job, candidate=somebody("Ania", "ania@example.test"))
    path = [*faces(job)][shown]
    one = f"/api/v1/applications/{application.pk}/"
    before = (recruiter.get(path).content, recruiter.get(one)["ETag"], recruiter.get(one).content)

    user = application.applicant
    user.name, user.email = "Somebody Else", "else@example.test"
    user.save()

    assert (recruiter.get(path).content, recruiter.get(one)["ETag"], recruiter.get(one).content) == before


def test_version_of_an_application_holds_nothing_of_the_person(recruiter, job):
    application = ApplicationFactory(job=job)

    etag = recruiter.get(f"/api/v1/applications/{application.pk}/")["ETag"]

    for secret in (application.candidate_id, application.applicant_id):
        assert secret.hex not in etag


@pytest.mark.parametrize("end", ["reject", "withdraw"])
def test_at_the_end_the_employer_forgets_at_once(recruiter, client_for, job, end):
    """The answer to the rejection itself has no name any more: there is no reason left to know it."""
    application = ApplicationFactory(job=job, candidate=somebody("Ania Kowalska", "ania@example.test"))
    one = f"/api/v1/applications/{application.pk}/"
    invited = recruiter.post(f"{one}invite/", {}, format="json")
    client = recruiter if end == "reject" else client_for(application.applicant)

    ended = client.post(f"{one}{end}/", {"reason": "It does not fit."}, format="json")

    assert invited.data["contact"]["name"] == "Ania Kowalska"
    assert ended.status_code == 200
    seen = [recruiter.get(path) for path in (one, *faces(job))]
    for response in [*seen, *([ended] if end == "reject" else [])]:
        assert b"Kowalska" not in response.content
        assert b"ania@example.test" not in response.content


def test_one_person_at_two_jobs_cannot_be_recognized_by_an_id(recruiter, job):
    candidate = somebody("Ania", "ania@example.test")
    other = JobFactory(published=True, employer=job.employer)
    ApplicationFactory(job=job, candidate=candidate)
    ApplicationFactory(job=other, candidate=candidate)

    ids = [
        {*re.findall(rb"[0-9a-f]{8}-[0-9a-f-]{27}", recruiter.get(faces(where)[0]).content)}
        for where in (job, other)
    ]

    assert ids[0] & ids[1] == set()
