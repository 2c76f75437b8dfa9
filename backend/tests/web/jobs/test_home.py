"""The first page."""

import pytest
from django.test import Client

from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def test_stranger_finds_one_box_and_honest_words(read, job):
    page = read("/")

    assert page.count("<h1") == 1
    assert 'name="q"' in page
    assert 'name="near"' in page
    assert "A check is not a guarantee." in page
    assert job.title in page


def test_live_jobs_are_counted(read):
    JobFactory.create_batch(2, published=True)
    JobFactory(paused=True)
    JobFactory(overdue=True)

    assert "2 jobs, each with its pay" in read("/")


def test_one_job_is_one_job(read, job):
    assert "1 job, with its pay" in read("/")


def test_page_without_jobs_works(read):
    assert "0 jobs" in read("/")


def test_quick_links_are_searches_that_work(read):
    page = read("/")

    for query in ("no_dutch=true", "housing=true", "starts_this_week=true", "near=Den%20Haag"):
        assert f'href="/jobs/?{query}"' in page
        read(f"/jobs/?{query}")


def test_who_is_signed_in_stays_and_finds_the_account(client):
    client.force_login(UserFactory())

    answer = client.get("/")

    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'href="/account/"' in page
    assert 'href="/account/alerts/"' in page
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_stranger_costs_one_query(read, job, django_assert_num_queries):
    with django_assert_num_queries(1):
        read("/")


def test_pages_keep_the_strict_policy(client: Client, job):
    for address in ("/", "/jobs/", f"/jobs/{job.pk}/", "/ranking/"):
        answer = client.get(address)
        page = answer.content.decode()

        assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert "<script>" not in page
        assert "style=" not in page
        assert " onclick" not in page


def test_ranking_page_says_what_decides(read):
    page = read("/ranking/")

    assert "Nobody can buy a better place." in page
    assert "Everybody who asks the same sees the same jobs in the same order." in page
