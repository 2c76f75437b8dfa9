"""What the service worker keeps, and when there is a new one."""

import json

import pytest
from django.core.cache import cache

from apps.web.api.help.problems import PROBLEMS

pytestmark = pytest.mark.django_db


def read_kept(client, language="en"):
    answer = client.get(f"/help/worker-{language}.js")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/javascript")
    first, _, rest = answer.content.decode().partition(";\n")
    assert rest.startswith("/* The service worker")
    return json.loads(first.removeprefix("const HELP = "))


@pytest.fixture(autouse=True)
def _nothing_remembered():
    cache.clear()


def test_worker_keeps_pages_that_are_there_and_what_they_load(client):
    kept = read_kept(client)

    assert len(kept["pages"]) == len(PROBLEMS) + 2
    answers = [client.get(address) for address in [*kept["pages"], *kept["files"]]]
    assert all(answer.status_code == 200 and answer.getvalue() for answer in answers)


def test_version_stays_until_a_word_changes(client, monkeypatch):
    before = read_kept(client)["version"]
    cache.clear()
    same = read_kept(client)["version"]
    monkeypatch.setitem(PROBLEMS, "scam", PROBLEMS["money"])
    cache.clear()

    assert before == same != read_kept(client)["version"]


def test_each_language_has_its_own_version(client):
    versions = {read_kept(client, language)["version"] for language in ("en", "nl")}

    assert len(versions) == 2


def test_worker_is_never_kept_on_the_way(client):
    assert client.get("/help/worker-pl.js").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("language", ["de", "x", "en-us"])
def test_no_worker_for_a_language_that_we_do_not_speak(client, language):
    assert client.get(f"/help/worker-{language}.js").status_code == 404
