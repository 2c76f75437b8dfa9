"""Titles find their occupations, and any list of names can be ranked alike."""

import pytest

from apps.jobs.selectors.ranking import LabelRanker, find_likely_occupation, rank_occupations

TITLES = [
    ("Heftruckchauffeur (m/v)", "forklift-driver"),
    ("Ervaren orderpicker gezocht voor nachtdienst", "order-picker"),
    ("Operator wózka widłowego", "forklift-driver"),
    ("Заварчик", "welder"),
    ("Schoonmaker kantoren Utrecht", "office-cleaner"),
    ("Kok in restaurant", "cook"),
    ("Vrachtwagenchauffeur CE", "truck-driver"),
    ("Timmerman nieuwbouw", "carpenter"),
    ("Welders wanted", "welder"),
    ("Buschauffeur", "bus-driver"),
]


@pytest.mark.parametrize(("title", "slug"), TITLES)
def test_right_occupation_is_among_the_first(db, title, slug):
    assert slug in [found.slug for found in rank_occupations(title=title, limit=3)]


def test_every_name_of_the_list_finds_its_own_occupation(db):
    from apps.jobs.models import Occupation

    names = {row.names["nl"]: row.slug for row in Occupation.objects.all()}

    right = sum(
        rank_occupations(title=name, language="nl", limit=1)[0].slug == slug for name, slug in names.items()
    )

    assert right / len(names) > 0.97


@pytest.mark.parametrize(
    "title", ["", "!!", "Gezellige collega's", "Astronaut", "Werken bij ons", "xyz", "Vacature"]
)
def test_who_is_not_sure_says_nothing(db, title):
    assert find_likely_occupation(title=title) is None


@pytest.mark.parametrize(
    ("title", "slug"), [TITLES[0], TITLES[6], ("Orderpicker", "order-picker"), ("Lasser", "welder")]
)
def test_who_is_sure_says_it(db, title, slug):
    assert find_likely_occupation(title=title, language="nl") == slug


def test_scores_fall_and_stay_between_0_and_1(db):
    scores = [found.score for found in rank_occupations(title="Magazijnmedewerker logistiek", limit=10)]

    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 10
    assert all(0 < score <= 1 for score in scores)


def test_any_list_is_ranked_and_dutch_is_read_in_english():
    ranker = LabelRanker(["bricklayer", "warehouse worker", "clinical physicist", "nurse"], language="en")

    first = {
        title: ranker.rank(title, limit=1)[0][0] for title in ("Metselaar", "Magazijnmedewerker", "Fysicus")
    }

    assert first == {"Metselaar": 0, "Magazijnmedewerker": 1, "Fysicus": 2}


def test_parts_of_compounds_are_compared():
    ranker = LabelRanker(["medewerker tuin", "chauffeur", "onderhoudsmedewerker"], language="nl")

    assert ranker.rank("Tuinmedewerker", limit=1)[0][0] == 0
