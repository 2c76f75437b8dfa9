"""The board as a file."""

import pytest

from tests.factories.applications import ApplicationFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    return JobFactory(published=True)


def path(job) -> str:
    return f"/organization/jobs/{job.pk}/applications/export/"


def test_file_has_what_the_board_shows(client, job):
    client.force_login(MembershipFactory(organization=job.tenant, viewer=True).user)
    ApplicationFactory(job=job, letter="=1+1", candidate__user__name="Nobody Knows")
    ApplicationFactory(job=job, invited=True, candidate__user__name="Ania Nowak")

    whole, invited = client.get(path(job)), client.get(f"{path(job)}?status=invited")

    assert whole["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in whole["Content-Disposition"]
    assert whole["Cache-Control"] == "no-store"
    assert "Ania Nowak" in whole.content.decode()
    assert "Nobody Knows" not in whole.content.decode()
    assert ';"=1' not in whole.content.decode()
    assert len(invited.content.decode().strip().splitlines()) == 2


def test_file_of_another_organization_is_not_there(client, job):
    client.force_login(MembershipFactory(recruiter=True).user)

    assert client.get(path(job)).status_code == 404


def test_stranger_signs_in_first(client, job):
    assert client.get(path(job))["Location"].startswith("/auth/sign-in/")
