"""What the employer sees of an applicant, and when (domain.md, 8.26)."""

import pytest

from apps.applications.enums import CONTACT_SHOWN, ApplicationStatus
from apps.applications.services import submit_application
from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
HIDDEN = [status for status in ApplicationStatus if status not in CONTACT_SHOWN]


def somebody():
    user = UserFactory(name="Ania Kowalska", email="ania@example.test")
    return CandidateFactory(user=user, complete=True, home_postcode="1013", headline="Ania, picker")


@pytest.mark.parametrize("status", HIDDEN)
def test_before_inviting_the_employer_sees_no_person(story, status):
    told = story(candidate=somebody(), status=status)
    board = told.recruiter.get(f"/api/v1/applications/job/{told.application.job_id}/")
    one = told.recruiter.get(told.url)

    for row, body in ((board.data["results"][0], board.content), (one.data, one.content)):
        assert row["contact"] is None
        assert row["applicant"]["skills"] == ["scanning"]
        assert row["applicant"]["languages"] == [{"language": "pl", "level": "C2"}]
        assert row["applicant"]["distance_km_band"] == 5
        for secret in (b"Ania", b"Kowalska", b"ania@", b"1013", str(told.application.candidate_id).encode()):
            assert secret not in body


@pytest.mark.parametrize("status", CONTACT_SHOWN)
def test_from_the_invitation_on_the_employer_sees_name_and_address(story, status):
    told = story(candidate=somebody(), status=status)

    board = told.recruiter.get(f"/api/v1/applications/job/{told.application.job_id}/")
    one = told.recruiter.get(told.url)

    for row in (board.data["results"][0], one.data):
        assert row["contact"] == {"name": "Ania Kowalska", "email": "ania@example.test"}


def test_candidate_does_not_see_who_decided(story):
    told = story()
    told.recruiter.post(f"{told.url}shortlist/", {}, format="json")
    recruiter = told.application.timeline.last().actor

    seen = told.candidate.get(told.url)

    assert "contact" not in seen.data
    assert "applicant" not in seen.data
    assert recruiter.name.encode() not in seen.content
    assert recruiter.email.encode() not in seen.content


def test_viewer_reads(story, client_for):
    told = story()

    assert client_for(member_of(told.application.tenant, Role.VIEWER)).get(told.url).status_code == 200


def test_who_must_not_read(client_for):
    url = f"/api/v1/applications/{ApplicationFactory().pk}/"

    assert client_for(None).get(url).status_code == 401
    assert client_for(UserFactory(staff=True)).get(url).status_code == 403
    assert client_for(UserFactory(employer=True)).get(url).status_code == 403
    assert client_for(UserFactory()).get(url).status_code == 404
    assert client_for(MembershipFactory().user).get(url).status_code == 404


def test_member_of_two_tenants_reads_with_the_right_header_only(client_for):
    application = ApplicationFactory()
    user = member_of(application.tenant)
    other = MembershipFactory(user=user).organization
    url = f"/api/v1/applications/{application.pk}/"

    assert client_for(user).get(url, headers={"X-Tenant": application.tenant.slug}).status_code == 200
    assert client_for(user).get(url, headers={"X-Tenant": other.slug}).status_code == 404
    assert client_for(user).get(url).status_code == 400


def test_reading_one_takes_a_fixed_number_of_queries(story, django_assert_num_queries):
    told = story(candidate=somebody())

    with django_assert_num_queries(5):  # membership, application, timeline, languages, licences
        told.recruiter.get(told.url)
    with django_assert_num_queries(2):
        told.candidate.get(told.url)


def test_job_that_moves_does_not_measure_the_home(client_for):
    """Else an employer moves one job around and reads the postcode off the bands."""
    job = JobFactory(published=True)
    candidate = CandidateFactory(home_postcode="1013")
    submit_application(candidate=candidate, job=job)
    recruiter = client_for(member_of(job.tenant))

    bands = set()
    for postcode in ("1012", "5911", "9711"):
        moved = recruiter.patch(f"/api/v1/jobs/{job.pk}/", {"postcode": postcode}, format="json")
        assert moved.status_code == 200
        board = recruiter.get(f"/api/v1/applications/job/{job.pk}/")
        bands.add(board.data["results"][0]["applicant"]["distance_km_band"])

    assert bands == {5}
