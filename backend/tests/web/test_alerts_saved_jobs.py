"""Pages of saved jobs."""

import pytest
from django.test import Client

from apps.jobs.enums import JobStatus
from apps.jobs.models import SavedJob
from apps.users.models import User
from tests.factories.jobs import JobFactory
from tests.factories.saved import SavedJobFactory
from tests.factories.users import PASSWORD

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_job_is_saved_and_found_again(signed_in: Client, person: User) -> None:
    job = JobFactory(published=True, title="Night picker")

    answer = signed_in.post(f"/jobs/{job.pk}/save/")
    shown = text(signed_in.get("/account/saved/"))

    assert answer["Location"] == f"/jobs/{job.pk}/"
    assert SavedJob.objects.get().user == person
    assert f'<a href="/jobs/{job.pk}/" lang="en">Night picker</a>' in shown
    assert "Not open now" not in shown


def test_job_is_let_go_of(signed_in: Client, person: User) -> None:
    kept = SavedJobFactory(user=person)

    assert signed_in.post(f"/jobs/{kept.job_id}/unsave/")["Location"] == "/account/saved/"
    assert not SavedJob.objects.exists()
    assert "You have no saved jobs yet." in text(signed_in.get("/account/saved/"))


def test_ended_job_is_marked(signed_in: Client, person: User) -> None:
    kept = SavedJobFactory(user=person)
    kept.job.status = JobStatus.FILLED
    kept.job.save()

    shown = text(signed_in.get("/account/saved/"))

    assert kept.job.title in shown
    assert "Not open now" in shown
    assert f'href="/jobs/{kept.job_id}/"' not in shown


@pytest.mark.parametrize(("trait", "status"), [("bare", 404), ("closed", 302)])
def test_what_is_not_live_is_not_saved(signed_in: Client, trait: str, status: int) -> None:
    answer = signed_in.post(f"/jobs/{JobFactory(**{trait: True}).pk}/save/")

    assert answer.status_code == status
    assert not SavedJob.objects.exists()


def test_stranger_signs_in_and_is_back_at_the_job(browser: Client, person: User) -> None:
    job = JobFactory(published=True)
    browser.get(browser.post(f"/jobs/{job.pk}/save/")["Location"])
    back = browser.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})["Location"]

    assert browser.get(back)["Location"] == f"/jobs/{job.pk}/"


def test_long_list_has_pages(signed_in: Client, person: User) -> None:
    job = JobFactory(published=True, title="The oldest")
    SavedJobFactory(user=person, job=job)
    for _ in range(50):
        SavedJobFactory(user=person)

    first, second = (text(signed_in.get(f"/account/saved/?page={page}")) for page in (1, 2))

    assert "The oldest" not in first
    assert "The oldest" in second
    assert 'rel="next"' in first


def test_list_of_somebody_else_is_not_seen(signed_in: Client) -> None:
    kept = SavedJobFactory()

    assert kept.job.title not in text(signed_in.get("/account/saved/"))
    signed_in.post(f"/jobs/{kept.job_id}/unsave/")
    assert SavedJob.objects.exists()
