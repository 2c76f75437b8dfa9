"""`/feeds/indeed.xml`: streamed, and readable whatever employers write."""

from datetime import timedelta

import pytest
from defusedxml import ElementTree
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from apps.integrations.api.exports import indeed
from apps.integrations.api.exports.indeed_xml import FOOT, NO_CHARACTERS, write_cdata, write_head, write_job
from apps.jobs.models import Job
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory

FEED = "/feeds/indeed.xml"


@pytest.fixture
def stranger(client_for):
    return client_for(None)


def read(client):
    response = client.get(FEED)
    assert response.status_code == 200
    return ElementTree.fromstring(b"".join(response.streaming_content))


def facts(job):
    return {fact.tag: fact.text for fact in job}


@pytest.mark.django_db
def test_job_says_what_indeed_asks(stranger, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    job = JobFactory(
        published=True, title="Cook & <baker>", description="One ]]> two\n\nThree", postcode="1012LG"
    )

    source = read(stranger)

    assert [part.tag for part in source] == ["publisher", "publisherurl", "lastBuildDate", "job"]
    assert source.findtext("publisherurl") == "https://safejob.example/"
    told = facts(source.find("job"))
    assert told["title"] == "Cook & <baker>"
    assert told["referencenumber"] == str(job.pk)
    assert told["url"] == f"https://safejob.example/jobs/{job.pk}/"
    assert told["description"] == "<p>One ]]&gt; two</p><p>Three</p>"
    assert told["salary"] == "€15.45 - €17.00 per hour"
    assert told["jobtype"] == "temporary, parttime"
    assert (told["city"], told["country"], told["postalcode"]) == ("Amsterdam", "NL", "1012LG")
    assert told["category"] == "Order picker"
    assert "email" not in told


@pytest.mark.django_db
def test_fact_that_is_not_said_is_left_out(stranger):
    JobFactory(published=True, pay_min_cents=None, pay_max_cents=None, occupation=None)

    told = facts(read(stranger).find("job"))

    assert told.keys() & {"salary", "category"} == set()


@pytest.mark.django_db
def test_only_live_jobs_that_were_posted_here_leave(stranger):
    live = JobFactory(published=True)
    JobFactory(paused=True)
    JobFactory(overdue=True)
    JobFactory(published=True, source_name="other.example")

    assert [job.findtext("referencenumber") for job in read(stranger).iter("job")] == [str(live.pk)]


@pytest.mark.django_db
def test_every_job_comes_once_and_each_chunk_is_two_statements(
    stranger, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(indeed, "CHUNK", 3)
    made = {str(JobFactory(published=True).pk) for _ in range(7)}

    with django_assert_num_queries(2 + 2 * 3):  # two for the age of the feed
        source = read(stranger)

    assert [job.findtext("referencenumber") for job in source.iter("job")] == sorted(made)


@pytest.mark.django_db
def test_chunk_that_ends_the_list_exactly_ends_the_document(stranger, monkeypatch):
    monkeypatch.setattr(indeed, "CHUNK", 2)
    JobFactory.create_batch(4, published=True)

    assert len(list(read(stranger).iter("job"))) == 4


@pytest.mark.django_db
def test_reading_takes_memory_for_a_chunk_only(stranger, monkeypatch):
    monkeypatch.setattr(indeed, "CHUNK", 2)
    JobFactory.create_batch(6, published=True)

    parts = [part for part in stranger.get(FEED).streaming_content if b"<job>" in part]

    assert [part.count(b"<job>") for part in parts] == [2, 2, 2]


@pytest.mark.django_db
def test_feed_without_jobs_is_a_document(stranger):
    assert list(read(stranger).iter("job")) == []


@pytest.mark.django_db
def test_reader_who_has_it_gets_nothing_new_and_no_job_is_read(stranger, django_assert_num_queries):
    job = JobFactory(published=True)
    Job.objects.filter(pk=job.pk).update(updated_at=timezone.now() - timedelta(hours=1))
    first = stranger.get(FEED)

    with django_assert_num_queries(2):
        same = stranger.get(FEED, headers={"If-None-Match": first["ETag"]})
        b"".join(same)
    since = stranger.get(FEED, headers={"If-Modified-Since": first["Last-Modified"]})
    Job.objects.get(pk=job.pk).save()
    changed = stranger.get(FEED, headers={"If-None-Match": first["ETag"]})

    assert (same.status_code, since.status_code, changed.status_code) == (304, 304, 200)


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_is_read_again_as_it_was_but_for_characters_that_xml_does_not_know(text):
    document = ElementTree.fromstring(f"<a>{write_cdata(text)}</a>".encode())

    known = NO_CHARACTERS.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    assert (document.text or "") == known


@given(st.text(alphabet="]>[<!CDAT&\0\ud800a", max_size=60))
def test_nothing_that_looks_like_the_end_ends_anything(text):
    row = {
        "id": 1, "title": text, "description": text, "published_at": timezone.now(), "expires_at": timezone.now(),
        "employer__trade_name": text, "employer__legal_name": "A", "place_name": text, "postcode": "",
        "pay_min_cents": None, "pay_max_cents": None, "contract_type": "", "ends_on": None, "guaranteed_hours": None,
        "occupation__names": None,
    }  # fmt: skip
    head = write_head(publisher=text, url="https://a.example/", built_at=timezone.now())

    source = ElementTree.fromstring((head + write_job(row, pages="/") + FOOT).encode())

    assert [part.tag for part in source] == ["publisher", "publisherurl", "lastBuildDate", "job"]


@pytest.mark.django_db
def test_chunks_that_hold_nobody_verified_do_not_end_the_list(stranger, monkeypatch):
    monkeypatch.setattr(indeed, "CHUNK", 2)
    first = JobFactory(published=True)
    JobFactory.create_batch(4, published=True, employer=EmployerFactory())
    last = JobFactory(published=True, employer=first.employer)

    numbers = [job.findtext("referencenumber") for job in read(stranger).iter("job")]

    assert numbers == [str(first.pk), str(last.pk)]
