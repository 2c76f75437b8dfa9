"""Every message in the language of the reader; the catalogs complete and in step with the code."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.utils.translation import override
from rest_framework import serializers
from rest_framework.test import APIClient

from apps.core.management import catalogs
from apps.jobs.models import Job
from apps.users.models import User
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

EMPLOYERS = "/api/v1/employers/"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def anybody(client_for: Callable[[User | None], APIClient]) -> APIClient:
    return client_for(None)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Path:
    """The catalogs as they are committed, copied to where a test may change them."""
    copy = tmp_path / "locale"
    shutil.copytree(catalogs.SOURCES, copy, ignore=shutil.ignore_patterns("*.mo"))
    monkeypatch.setattr(catalogs, "SOURCES", copy)
    settings.LOCALE_PATHS = [copy]
    return copy / "nl" / "LC_MESSAGES"


# --- the catalogs


def test_every_message_is_translated_into_every_language() -> None:
    call_command("translations", "--check", verbosity=0)


def test_extracting_again_changes_nothing(folder: Path) -> None:
    before = {file: file.read_bytes() for file in folder.parents[1].rglob("*.po")}

    call_command("translations", "--extract", verbosity=0)

    assert len(before) == 6
    assert {file: file.read_bytes() for file in before} == before


def test_catalog_is_a_machines_until_somebody_read_it_and_stays_read(folder: Path) -> None:
    file = folder / "django.po"
    text = file.read_text(encoding="utf-8")
    assert f"X-Review: {catalogs.NOT_REVIEWED}\\n" in text
    file.write_text(text.replace(catalogs.NOT_REVIEWED, "Sanne, 2026-12-01"), encoding="utf-8")

    call_command("translations", "--extract", verbosity=0)

    assert catalogs.read_review("nl") == "Sanne, 2026-12-01"
    assert catalogs.read_review("pl") == catalogs.NOT_REVIEWED


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ('msgid "Else"\nmsgstr "Anders"\n', "not translated"),
        ('msgid "%(count)d jobs"\nmsgstr ""\n', "not translated"),
        ('#, fuzzy\nmsgid "%(count)d jobs"\nmsgstr "%(count)d banen"\n', "marked as fuzzy"),
        ('msgid "%(count)d jobs"\nmsgstr "%(aantal)d banen"\n', "other placeholders"),
        ('msgid "%(count)d jobs"\nmsgstr "banen"\n', "other placeholders"),
        (
            'msgid "%(count)d jobs"\nmsgstr "%(count)d banen"\n\nmsgid "Old"\nmsgstr "Oud"\n',
            "no longer used",
        ),
    ],
)
def test_check_finds_what_is_wrong(folder: Path, entry: str, why: str) -> None:
    (folder / "django.po").write_text(HEADER + entry)
    template = Catalog()
    template.add("%(count)d jobs")

    mistakes = list(catalogs.find_mistakes("nl", template))

    assert mistakes
    assert mistakes[0].startswith(f"nl: {why}: ")


def test_check_wants_every_plural_form(folder: Path) -> None:
    (folder / "django.po").write_text(
        HEADER + 'msgid "%d job"\nmsgid_plural "%d jobs"\nmsgstr[0] "%d baan"\nmsgstr[1] ""\n'
    )
    template = Catalog()
    template.add(("%d job", "%d jobs"))

    assert list(catalogs.find_mistakes("nl", template)) == ["nl: not translated: ('%d job', '%d jobs')"]


def test_check_fails_with_the_list(folder: Path) -> None:
    (folder / "django.po").write_text(HEADER)

    with pytest.raises(CommandError, match=r"nl: not translated: 'We do not know this parameter\.'"):
        call_command("translations", "--check")


def test_only_what_changed_is_compiled(folder: Path) -> None:
    first = [catalogs.compile_catalog("nl"), catalogs.compile_catalog("nl")]

    later = (folder / "django.mo").stat().st_mtime + 1
    os.utime(folder / "django.po", (later, later))

    assert first == [True, False]
    assert catalogs.compile_catalog("nl")
    assert sorted(file.name for file in folder.iterdir()) == ["django.mo", "django.po"]


# --- what the API answers


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "language", "title", "detail"),
    [
        ("nl", "nl", "Ongeldig verzoek", "We kennen deze parameter niet."),
        ("nl-BE,nl;q=0.9", "nl", "Ongeldig verzoek", "We kennen deze parameter niet."),
        ("pl", "pl", "Nieprawidłowe żądanie", "Nie znamy tego parametru."),
        ("xx, bg;q=0.5", "bg", "Неправилна заявка", "Не познаваме този параметър."),
        ("xx", "en", "Bad request", "We do not know this parameter."),
        ("", "en", "Bad request", "We do not know this parameter."),
    ],
)
def test_wrong_input_is_explained_in_the_language_of_the_reader(
    anybody: APIClient, header: str, language: str, title: str, detail: str
) -> None:
    answer = anybody.get(EMPLOYERS, {"colour": "red"}, headers={"Accept-Language": header})

    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (400, "invalid")
    assert (problem["title"], problem["errors"][0]["detail"]) == (title, detail)
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "detail"),
    [
        ("nl", "Dit kan niet: de status van de vacature is “Concept”."),
        ("pl", "To niemożliwe: status oferty to „Wersja robocza”."),
        ("bg", "Това не е възможно: състоянието на обявата е „Чернова“."),
        ("fr", "This does not work: the status of the job is “Draft”."),
    ],
)
def test_rule_that_says_no_says_it_in_the_language_of_the_reader(
    client_for: Callable[[User | None], APIClient], language: str, detail: str
) -> None:
    draft = JobFactory(employer__verified=True)
    member = MembershipFactory(organization=draft.tenant, recruiter=True)

    answer = client_for(member.user).post(
        f"/api/v1/jobs/{draft.pk}/pause/", headers={"Accept-Language": language}
    )

    assert (answer.status_code, answer.json()["detail"]) == (409, detail)


@pytest.mark.parametrize(
    ("language", "boolean", "password"),
    [
        ("en", "Must be a valid boolean.", "It must contain at least 10 characters."),
        ("nl", "Dit moet true of false zijn.", "Gebruik minstens 10 tekens."),
        ("bg", "Това трябва да е true или false.", "Тя трябва да има поне 10 знака."),
    ],
)
def test_what_the_frameworks_say_in_english_only_is_translated(
    language: str, boolean: str, password: str
) -> None:
    with override(language):
        with pytest.raises(serializers.ValidationError, match=re.escape(boolean)):
            serializers.BooleanField().run_validation("maybe")
        with pytest.raises(ValidationError, match=re.escape(password)):
            MinimumLengthValidator(10).validate("k7Wq")


@pytest.mark.django_db
def test_stranger_is_asked_to_sign_in_in_the_language_of_the_reader(anybody: APIClient) -> None:
    answer = anybody.get("/api/v1/jobs/my-jobs/", headers={"Accept-Language": "uk"})

    assert (answer.status_code, answer.json()["detail"]) == (401, "Будь ласка, спершу увійдіть.")


# --- and what caches keep of it


@pytest.mark.django_db
def test_shared_answers_are_kept_per_language(anybody: APIClient) -> None:
    job = JobFactory(published=True)
    card = f"{EMPLOYERS}{job.employer.slug}/"

    for path in (EMPLOYERS, card, "/api/v1/jobs/", "/api/v1/jobs/facets/", f"/api/v1/jobs/{job.pk}/"):
        answer = anybody.get(path, headers={"Accept-Language": "ro"})

        assert answer.status_code == 200, path
        assert "public" in answer.headers["Cache-Control"], path
        assert "Accept-Language" in answer.headers["Vary"], path
        assert answer.headers["Content-Language"] == "ro", path


@pytest.mark.django_db
def test_copy_in_another_language_is_never_taken_for_the_same(anybody: APIClient) -> None:
    url = f"{EMPLOYERS}{EmployerFactory(verified=True).slug}/"
    english = anybody.get(url, headers={"Accept-Language": "en"})

    version = english.headers["ETag"]
    dutch = anybody.get(url, headers={"Accept-Language": "nl", "If-None-Match": version})
    again = anybody.get(url, headers={"Accept-Language": "en", "If-None-Match": version})

    assert (dutch.status_code, again.status_code) == (200, 304)
    assert dutch.json()["note"] == (
        "Een controle is geen garantie. Niemand mag jou geld vragen voor een baan."
    )
    assert "In het Handelsregister" in [check["title"] for check in dutch.json()["checks"]]


@pytest.mark.django_db
def test_search_names_the_occupation_in_the_language_of_the_reader(anybody: APIClient) -> None:
    job: Job = JobFactory(published=True)
    assert job.occupation

    names = {
        language: anybody.get("/api/v1/jobs/", headers={"Accept-Language": language}).json()["results"][0][
            "occupation"
        ]["name"]
        for language in ("en", "pl", "bg", "xx")
    }

    known = job.occupation.names
    assert names == {"en": known["en"], "pl": known["pl"], "bg": known["bg"], "xx": known["en"]}
    assert len(set(names.values())) == 3


@pytest.mark.slow
@pytest.mark.django_db
def test_description_of_the_api_is_english_for_everybody(anybody: APIClient) -> None:
    schema = anybody.get("/api/schema/", headers={"Accept-Language": "nl"}).content.decode()

    assert "Find and offer safe temporary work" in schema
    assert "Employed by a temporary work agency" in schema
    assert "In dienst bij" not in schema
