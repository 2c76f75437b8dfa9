"""Who may keep a page."""

import pytest

from apps.jobs.models import Job
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PUBLIC = ["/", "/jobs/", "/ranking/"]


def vary(answer):
    return {name.strip() for name in answer.headers["Vary"].split(",")}


@pytest.mark.parametrize("address", PUBLIC)
def test_pages_of_a_browser_without_cookies_may_be_shared_for_a_minute(client, address):
    answer = client.get(address)

    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert {"Accept-Language", "Cookie"} <= vary(answer)
    assert not answer.cookies


@pytest.mark.parametrize("address", PUBLIC)
def test_pages_of_somebody_are_never_shared(client, address):
    client.force_login(UserFactory())

    answer = client.get(address)

    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in vary(answer)


def test_chosen_language_is_never_shared(client):
    chosen = client.get("/jobs/?lang=pl")
    later = client.get("/jobs/")

    assert chosen.headers["Cache-Control"] == "no-store"
    assert later.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in vary(later)


def test_page_that_is_known_already_is_not_sent_again(client):
    job = JobFactory(published=True)
    first = client.get(f"/jobs/{job.pk}/")

    second = client.get(f"/jobs/{job.pk}/", headers={"If-None-Match": first.headers["ETag"]})
    Job.objects.update(title="Packer")
    changed = client.get(f"/jobs/{job.pk}/", headers={"If-None-Match": first.headers["ETag"]})

    assert (second.status_code, second.content) == (304, b"")
    assert changed.status_code == 200


def test_refusals_are_never_kept(client):
    job = JobFactory(closed=True)

    for address in ("/jobs/?pay_min_cents=much", f"/jobs/{job.pk}/"):
        assert client.get(address).headers["Cache-Control"] == "no-store"


def test_nobody_reads_faster_than_the_public_rate(client, settings, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    settings.RATE_LIMIT = "2/m"

    answers = [client.get("/jobs/", headers={"Accept": "text/html"}) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert int(answers[2].headers["Retry-After"]) > 0
