"""What the employer still sees of an application whose person was erased, and who is written to about it."""

import pytest

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.services import change_status
from apps.privacy.services import erase_person
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stub(ania, application_of_ania, leave):
    """Ania's application, after she was erased."""
    leave(ania)
    erase_person(user_id=ania.pk)
    return application_of_ania


def test_employer_sees_the_stub_in_list_and_detail(stub, client_for) -> None:
    rik = client_for(User.objects.get(email="rik@agency.test"))

    one = rik.get(f"/api/v1/applications/{stub.pk}/").json()
    board = rik.get(f"/api/v1/applications/job/{stub.job_id}/").json()

    assert (one["applicant"], one["contact"], one["letter"], one["answers"]) == (None, None, "", [])
    assert [step["reason"] for step in one["timeline"]] == ["", "erased", ""]
    assert board["results"][0]["applicant"] is None
    assert board["counts"]["withdrawn"] == 1


def test_stub_of_somebody_accepted_shows_no_contact(ania, application_of_ania, leave, client_for) -> None:
    rik = User.objects.get(email="rik@agency.test")
    for status, actor, side in (
        (ApplicationStatus.OFFERED, rik, Side.EMPLOYER),
        (ApplicationStatus.ACCEPTED, ania, Side.CANDIDATE),
    ):
        change_status(application=application_of_ania, to=status, actor=actor, side=side)
    leave(ania)
    erase_person(user_id=ania.pk)
    rik = client_for(rik)

    one = rik.get(f"/api/v1/applications/{application_of_ania.pk}/").json()

    assert (one["status"], one["contact"], one["applicant"]) == ("accepted", None, None)


def test_staff_see_the_stub_in_the_list(stub, client_for) -> None:
    listed = client_for(UserFactory(superuser=True, guarded=True)).get("/api/v1/applications/")

    assert listed.status_code == 200
    assert [row["candidate_id"] for row in listed.json()["results"]] == [None]


def test_mail_that_was_waiting_goes_to_nobody(ania, leave, run_jobs, mailoutbox) -> None:
    """Among people without a profile "the candidate is nobody" is true for all of them."""
    UserFactory.create_batch(2)
    leave(ania)
    erase_person(user_id=ania.pk)  # the invitation still waits in the queue

    run_jobs()

    assert {mail.to[0] for mail in mailoutbox} == {"rik@agency.test"}


def test_two_stubs_of_one_job_do_not_collide(leave) -> None:
    first = ApplicationFactory(rejected=True)
    second = ApplicationFactory(rejected=True, job=first.job)
    for application in (first, second):
        leave(application.candidate.user)

        assert erase_person(user_id=application.candidate.user.pk)
