"""Applying on a page."""

import pytest

from apps.applications.models import Application
from tests.factories.jobs import JobFactory
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate(client):
    """Somebody who looks for work, signed in."""
    user = UserFactory()
    client.force_login(user)
    return user


def test_candidate_applies_with_a_letter(client, candidate, job):
    answer = client.post(f"/jobs/{job.pk}/apply/", {"letter": "I can begin\ntomorrow."}, follow=True)

    application = Application.objects.get()
    page = answer.content.decode()
    assert (application.job, application.applicant) == (job, candidate)
    assert application.letter == "I can begin\ntomorrow."
    assert "Your application was sent." in page
    assert "You applied to this job." in page
    assert page.count('href="/applications/"') == 2, "in the menu, and as the next step"


def test_letter_is_nobodys_duty(client, candidate, job):
    assert client.post(f"/jobs/{job.pk}/apply/", {}).status_code == 302

    assert Application.objects.get().letter == ""


def test_nobody_applies_twice(client, candidate, job):
    client.post(f"/jobs/{job.pk}/apply/", {})

    answer = client.post(f"/jobs/{job.pk}/apply/", {})

    assert answer.status_code == 409
    assert "You have already applied to this job." in answer.content.decode()
    assert Application.objects.count() == 1


def test_closed_job_refuses(client, candidate):
    job = JobFactory(closed=True)

    answer = client.post(f"/jobs/{job.pk}/apply/", {})

    assert answer.status_code == 409
    assert "This job no longer takes applications." in answer.content.decode()


@pytest.mark.parametrize("letter", ["<script>alert(1)</script>", "x" * 5001])
def test_letter_that_the_api_would_refuse_is_refused(client, candidate, job, letter):
    answer = client.post(f"/jobs/{job.pk}/apply/", {"letter": letter})

    assert answer.status_code == 400
    assert not Application.objects.exists()
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("facts", [{"bare": True}, {"published": True, "source_name": "Elsewhere"}])
def test_no_application_here_to_a_draft_or_an_imported_job(client, candidate, facts):
    job = JobFactory(**facts)

    for answer in (client.get(f"/jobs/{job.pk}/apply/"), client.post(f"/jobs/{job.pk}/apply/", {})):
        assert answer.status_code == 404
    assert not Application.objects.exists()


def test_stranger_signs_in_and_comes_back(client, job):
    person, page = UserFactory(), f"/jobs/{job.pk}/apply/"
    asked = client.get(page)
    client.get(asked.url)

    answer = client.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})

    assert answer.url == page
    assert client.post(page, {}).status_code == 302


def test_stranger_cannot_post(client, job):
    assert client.post(f"/jobs/{job.pk}/apply/", {}).status_code == 302
    assert not Application.objects.exists()


def test_employer_may_not_apply(client, job):
    client.force_login(UserFactory(employer=True))

    for answer in (client.get(f"/jobs/{job.pk}/apply/"), client.post(f"/jobs/{job.pk}/apply/", {})):
        assert answer.status_code == 403
    assert not Application.objects.exists()
