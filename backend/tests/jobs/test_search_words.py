"""Search by words, in two languages and by names in seven."""

from typing import Any

import pytest

from apps.jobs.models import Occupation
from tests.factories.jobs import JobFactory


@pytest.fixture
def found(client_for: Any) -> Any:
    """Titles that a stranger finds with these words, in order."""

    def ask(q: str, **parameters: Any) -> list[str]:
        response = client_for(None).get("/api/v1/jobs/", {"q": q, **parameters})
        assert response.status_code == 200, response.content
        return [card["title"] for card in response.json()["results"]]

    return ask


@pytest.fixture
def welding(db: None) -> None:
    """A job in Dutch and one in English, and one about something else."""
    welder = Occupation.objects.get(slug="welder")
    JobFactory(published=True, title="Constructiewerk", description="Je werkt in ploegen.", occupation=welder)
    JobFactory(
        published=True, title="Metal work", description="You are working in shifts.", occupation=welder
    )
    JobFactory(
        published=True,
        title="Café",
        description="Bediening",
        occupation=Occupation.objects.get(slug="waiter"),
    )


@pytest.mark.parametrize(
    "word", ["lasser", "lassers", "welder", "Welders", "spawacz", "sudor", "заварчик", "зварник"]
)
def test_occupation_is_found_by_its_name_in_every_language(welding, found, word):
    assert set(found(word)) == {"Constructiewerk", "Metal work"}


@pytest.mark.parametrize(
    ("words", "title"),
    [("ploeg", "Constructiewerk"), ("work shift", "Metal work"), ("CAFE", "Café"), ("café", "Café")],
)
def test_words_are_found_in_every_form(welding, found, words, title):
    assert title in found(words)


def test_all_words_must_be_there(welding, found):
    assert found("lasser werkt") == ["Constructiewerk"]
    assert found("lasser horeca") == []


def test_operators_of_the_web(welding, found):
    assert found('"werkt in ploegen"') == ["Constructiewerk"]
    assert found("lasser -ploegen") == ["Metal work"]
    assert set(found("werkt or bediening")) == {"Constructiewerk", "Café"}


def test_title_counts_more_than_text(db, found):
    JobFactory(published=True, title="Something", description="Also a heftruck stands there.")
    JobFactory(published=True, title="Heftruck", description="Something.")

    assert found("heftruck") == ["Heftruck", "Something"]


def test_words_and_place_together(welding, found):
    assert found("lasser", near="1012", sort="distance") != []
    assert found("lasser", near="Maastricht") == []


def test_new_words_are_found_at_once(welding, found):
    job = JobFactory(published=True, title="Old")
    job.title = "Kraanwagen"
    job.save()

    assert found("kraanwagen") == ["Kraanwagen"]
    assert found("old") == []
