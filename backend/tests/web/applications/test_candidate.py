"""One application, as its candidate sees it."""

import pytest

from apps.applications.models import Application
from apps.jobs.models import Job
from tests.factories.applications import ApplicationFactory
from tests.factories.notices import NoticeFactory

pytestmark = pytest.mark.django_db


def address(application: Application) -> str:
    return f"/applications/{application.pk}/"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_offer_is_accepted_with_one_press(client, application, candidate):
    Application.objects.update(status="offered")
    shown = text(client.get(address(application)))

    answer = client.post(address(application), {"status": "accepted"}, follow=True)

    application.refresh_from_db()
    assert "Accept the offer" in shown
    assert application.status == "accepted"
    assert "Saved: Offer accepted." in text(answer)
    assert "Accept the offer" not in text(answer)


def test_application_is_taken_back_with_words(client, application, candidate):
    client.post(address(application), {"status": "withdrawn", "reason": "I found other work."})

    entry = application.timeline.last()
    assert (entry.to_status, entry.reason, entry.actor) == ("withdrawn", "I found other work.", candidate)


def test_step_of_the_other_side_is_refused_in_words(client, application, candidate):
    answer = client.post(address(application), {"status": "invited"}, follow=True)

    application.refresh_from_db()
    assert application.status == "submitted"
    assert "This application cannot take this step now." in text(answer)


def test_step_on_an_older_page_is_refused_and_shows_what_is_new(client, application, candidate):
    version = client.get(address(application)).context["form"]["version"].value()
    client.post(address(application), {"status": "withdrawn", "version": version})

    answer = client.post(address(application), {"status": "withdrawn", "version": version}, follow=True)

    assert "Somebody changed this after you opened it." in text(answer)
    assert application.timeline.filter(to_status="withdrawn").count() == 1


def test_words_that_are_too_long_are_mended_on_the_page(client, application, candidate):
    answer = client.post(address(application), {"status": "withdrawn", "reason": "x" * 501})

    application.refresh_from_db()
    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)
    assert application.status == "submitted"


@pytest.mark.parametrize("method", ["get", "post"])
def test_application_of_somebody_else_is_not_there(client, candidate, method):
    other = ApplicationFactory()

    assert getattr(client, method)(address(other), {"status": "withdrawn"}).status_code == 404
    other.refresh_from_db()
    assert other.status == "submitted"


@pytest.mark.parametrize("status", ["rejected", "withdrawn", "expired", "hired"])
def test_what_is_over_offers_no_steps(client, application, candidate, status):
    Application.objects.update(status=status)

    assert "<textarea" not in text(client.get(address(application)))


def test_job_that_is_gone_is_no_dead_end(client, application, candidate):
    link = f'href="/jobs/{application.job.pk}/"'
    live = text(client.get(address(application)))

    Job.objects.update(status="filled")

    assert link in live
    assert link not in text(client.get(address(application)))


def test_looking_changes_nothing(client, application, candidate):
    client.get(address(application))

    assert application.timeline.count() == 1


def test_stranger_signs_in_and_comes_back(client, application):
    answer = client.get(address(application))

    assert answer["Location"] == f"/auth/sign-in/?next=/applications/{application.pk}/"


def test_opening_it_reads_what_was_told_about_it_and_a_guessing_browser_does_not(
    client, application, candidate
):
    notice = NoticeFactory(recipient=candidate, path=address(application))
    other = NoticeFactory(recipient=candidate)

    client.get(address(application), headers={"Sec-Purpose": "prefetch"})
    notice.refresh_from_db()
    assert not notice.is_read

    client.get(address(application))
    for row in (notice, other):
        row.refresh_from_db()
    assert (notice.is_read, other.is_read) == (True, False)
