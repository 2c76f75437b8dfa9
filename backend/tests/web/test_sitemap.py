"""What search engines read: the sitemap and robots.txt."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from defusedxml import ElementTree
from django.utils import timezone
from protego import Protego

from apps.jobs.models import Job
from apps.jobs.selectors import sitemap as selectors
from apps.web.api.crawlers import sitemap
from tests.factories.jobs import JobFactory

SITE = "https://safejob.example"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(autouse=True)
def _public_url(settings):
    settings.PUBLIC_URL = f"{SITE}/"


def read(browser, address):
    response = browser.get(urlsplit(address).path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=3600"
    return ElementTree.fromstring(response.getvalue() if response.streaming else response.content)


def addresses(document):
    return [found.text for found in document.iterfind(".//s:loc", NAMES)]


def jobs_in(browser):
    parts = addresses(read(browser, "/sitemap.xml"))[1:]
    return [[address.split("/")[-2] for address in addresses(read(browser, part))] for part in parts]


@pytest.mark.django_db
def test_index_leads_to_every_live_job_that_was_posted_here(browser):
    live = JobFactory(published=True)
    JobFactory()
    JobFactory(closed=True)
    JobFactory(overdue=True)
    JobFactory(published=True, source_name="other.example")

    assert jobs_in(browser) == [[str(live.pk)]]


@pytest.mark.django_db
def test_job_says_its_page_and_when_it_changed(browser):
    job = JobFactory(published=True)
    Job.objects.filter(pk=job.pk).update(updated_at=datetime(2026, 11, 20, 8, 15, tzinfo=UTC))

    (part,) = addresses(read(browser, "/sitemap.xml"))[1:]
    document = read(browser, part)

    assert addresses(document) == [f"{SITE}/jobs/{job.pk}/"]
    assert document.findtext(".//s:lastmod", namespaces=NAMES) == "2026-11-20T08:15:00+00:00"
    assert browser.get(f"/jobs/{job.pk}/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("chunk", [1, 2, 5000])
def test_parts_hold_every_job_once(browser, monkeypatch, chunk):
    monkeypatch.setattr(sitemap, "LARGEST_PART", 3)
    monkeypatch.setattr(selectors, "CHUNK", chunk)
    made = sorted(str(JobFactory(published=True).pk) for _ in range(7))

    assert jobs_in(browser) == [made[:3], made[3:6], made[6:]]


@pytest.mark.django_db
def test_parts_stay_good_when_their_first_job_ends(browser, monkeypatch):
    monkeypatch.setattr(sitemap, "LARGEST_PART", 2)
    made = [JobFactory(published=True) for _ in range(4)]
    parts = addresses(read(browser, "/sitemap.xml"))[1:]

    Job.objects.filter(pk=made[0].pk).update(expires_at=timezone.now())

    found = [address for part in parts for address in addresses(read(browser, part))]
    assert {address.split("/")[-2] for address in found} == {str(job.pk) for job in made[1:]}


@pytest.mark.django_db
def test_index_is_one_statement_and_then_none_for_a_while(browser, django_assert_num_queries):
    JobFactory.create_batch(3, published=True)

    with django_assert_num_queries(1):
        browser.get("/sitemap.xml")
    with django_assert_num_queries(0):
        browser.get("/sitemap.xml")


@pytest.mark.django_db
def test_part_is_two_statements_for_each_chunk(browser, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(selectors, "CHUNK", 2)
    JobFactory.create_batch(5, published=True)
    (part,) = addresses(read(browser, "/sitemap.xml"))[1:]

    with django_assert_num_queries(6):
        read(browser, part)


@pytest.mark.django_db
def test_pages_are_there_in_every_language(browser, settings):
    document = read(browser, "/sitemap/pages.xml")

    pages = ["", "jobs/", "jobs/map/", "ranking/"]
    pages += ["help/", "help/is-this-ok/", "minimum-wage/", "transparency/"]
    assert addresses(document) == [f"{SITE}/{page}" for page in pages]
    for address, url in zip(addresses(document), document, strict=True):
        others = {one.get("hreflang"): one.get("href") for one in url.iterfind("x:link", NAMES)}
        assert others.keys() == {*dict(settings.LANGUAGES), "x-default"}
        assert others["pl"] == f"{address}?lang=pl"
        assert others["x-default"] == address
    assert all(browser.get(urlsplit(address).path).status_code == 200 for address in addresses(document))


@pytest.mark.django_db
def test_without_jobs_there_are_the_pages(browser):
    assert addresses(read(browser, "/sitemap.xml")) == [f"{SITE}/sitemap/pages.xml"]


def test_crawlers_may_see_jobs_and_nothing_private(browser):
    response = browser.get("/robots.txt")

    rules = Protego.parse(response.content.decode())
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert list(rules.sitemaps) == [f"{SITE}/sitemap.xml"]
    may = [
        "/",
        "/jobs/",
        "/jobs/?q=cook",
        "/jobs/map/",
        "/ranking/",
        "/static/web/house.css",
        "/api/v1/jobs/map/?zoom=7",
    ]
    may_not = [
        "/account/", "/account/data/", "/auth/sign-in/", "/admin/", "/api/v1/jobs/", "/api/v1/users/me/",
        "/alerts/new/?q=cook", "/jobs/019aa52e-6c00-7a31-9d51-0f4a5a0c2b11/save/",
    ]  # fmt: skip
    assert [path for path in may if not rules.can_fetch(f"{SITE}{path}", "Googlebot")] == []
    assert [path for path in may_not if rules.can_fetch(f"{SITE}{path}", "Googlebot")] == []
    assert rules.can_fetch(f"{SITE}/jobs/019aa52e-6c00-7a31-9d51-0f4a5a0c2b11/", "Googlebot")


def test_copy_for_trying_out_is_for_no_crawler(browser, settings):
    settings.ENVIRONMENT = "staging"

    rules = Protego.parse(browser.get("/robots.txt").content.decode())

    assert not rules.can_fetch(f"{SITE}/jobs/", "Googlebot")


@pytest.mark.parametrize("address", ["/robots.txt", "/sitemap/pages.xml"])
def test_what_everybody_may_keep_sets_no_cookie(browser, address):
    answer = browser.get(f"{address}?lang=pl")

    assert answer["Cache-Control"] == "public, max-age=3600"
    assert not answer.cookies
