"""Byte by byte what the backend answers, whatever is asked."""

import json
from random import Random
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from apps.jobs.models import Job
from tests.edge.both import Both
from tests.edge.questions import ask_something

CHUNKS, PER_CHUNK = 20, 20


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_search_is_byte_equal(both: Both, chunk: int) -> None:
    random, statuses = Random(chunk), set()

    for _ in range(PER_CHUNK):
        query, language = ask_something(random)
        statuses.add(both.check(f"/api/v1/jobs/?{query}", accept_language=language).status)

    assert statuses == {200, 400}


def test_links_lead_on_at_the_address_that_was_asked(both: Both) -> None:
    seen, path = [], "/edge/v1/jobs/?near=3011&radius_km=100&page_size=20"

    while path:
        said = json.loads(both.ask_edge(path).body)
        seen += [card["id"] for card in said["results"]]
        following = said["next"]
        assert following is None or following.startswith(
            "http://127.0.0.1/edge/v1/jobs/?near=3011&radius_km=100"
        )
        path = following and "?".join(urlsplit(following)[2:4])

    assert len(seen) == len(set(seen)) == said["count"] > 40


def test_edges_own_address_says_the_same_but_for_the_links(both: Both) -> None:
    query = "?near=2511&q=werk&facets=true&page_size=3"

    ours, theirs = both.ask_edge(f"/edge/v1/jobs/{query}"), both.ask_backend(f"/api/v1/jobs/{query}")

    assert ours.status == 200
    assert ours.body.replace(b"/edge/v1/", b"/api/v1/") == theirs.body


@pytest.mark.parametrize(
    ("which", "status"), [("live", 200), ("paused", 404), ("closed", 410), ("overdue", 410), ("draft", 404)]
)
@pytest.mark.parametrize("language", ["nl", "uk", ""])
def test_job_is_byte_equal(
    both: Both, committed: dict[str, Job], which: str, status: int, language: str
) -> None:
    path = f"/api/v1/jobs/{committed[which].pk}/"

    assert both.check(path, accept_language=language).status == status
    assert both.check(f"{path}?color=red", accept_language=language).status == 400


def test_seeded_jobs_are_byte_equal(both: Both) -> None:
    ids = Job.objects.order_by("pk").values_list("pk", flat=True)

    statuses = [both.check(f"/api/v1/jobs/{id}/").status for id in ids[:60]]

    assert {200, 404, 410} <= set(statuses)


def test_unknown_job_and_unknown_address_are_byte_equal(both: Both) -> None:
    id = uuid4()

    assert both.check(f"/api/v1/jobs/{id}/").status == 404
    assert both.check(f"/api/v1/jobs/{str(id).upper()}/", accept_language="pl").status == 404
    assert both.check("/api/v1/jobs/x/").status == 404


def test_missing_slash_leads_to_the_address_with_one(both: Both) -> None:
    assert both.check("/api/v1/jobs?near=2511").status == 301
    assert both.check(f"/api/v1/jobs/{uuid4()}").status == 301


@pytest.mark.parametrize("language", ["nl", "en", "bg"])
def test_what_django_itself_refuses_is_refused_in_the_same_words(both: Both, language: str) -> None:
    said = {"x_request_id": "the-same-id", "accept_language": language}

    for path, host in (("/api/v1/jobs/", "evil.example"), ("/api/v1/jobs/?" + "q=a&" * 1001, "127.0.0.1")):
        ours, theirs = both.ask_edge(path, host=host, **said), both.ask_backend(path, host=host, **said)
        assert (ours.status, ours.body) == (theirs.status, theirs.body)
        assert ours.status == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_only_reads_are_answered(both: Both, method: str) -> None:
    ours = both.ask_edge("/edge/v1/jobs/", method, x_request_id="the-same-id", accept_language="nl")
    theirs = both.ask_backend(
        "/api/v1/jobs/search/", method, x_request_id="the-same-id", accept_language="nl"
    )

    assert (ours.status, ours.body) == (theirs.status, theirs.body)
    assert ours.status == 405
    assert ours.headers["allow"] == "GET, HEAD, OPTIONS"


def test_head_has_everything_but_the_body(both: Both, committed: dict[str, Job]) -> None:
    for path in ("/api/v1/jobs/?near=2511", f"/api/v1/jobs/{committed['live'].pk}/"):
        whole = both.ask_edge(path)
        said = both.check(path, "HEAD")

        assert (said.status, said.body) == (200, b"")
        assert said.headers["content-length"] == str(len(whole.body))
        assert said.headers["etag"] == whole.headers["etag"]
