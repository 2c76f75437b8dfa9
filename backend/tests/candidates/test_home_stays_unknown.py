"""A thousand questions about distance recover no more of a home than its postcode area (threat 15)."""

import random

import pytest
from django.contrib.gis.geos import Point

from apps.candidates import selectors
from apps.candidates.selectors.card import BANDS_KM
from apps.candidates.services import save_profile
from apps.locations.selectors import get_postcode, list_pc4
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
QUESTIONS = 1_000


def move_in(letters):
    user = UserFactory()
    return save_profile(actor=user, changes={"home_postcode": f"5911{letters}", "visibility": "visible"})


@pytest.fixture
def neighbors():
    """Three people in different streets of one postcode area."""
    return [move_in(letters) for letters in ("AB", "ZX", "")]


def ask_everywhere(dice):
    """Places all over the country, and many close by: where an attacker would look last."""
    pc4s, home = sorted(list_pc4()), get_postcode(code="5911").point
    for number in range(QUESTIONS):
        if number % 2:
            yield f"{home.y + dice.gauss(0, 0.05):.6f},{home.x + dice.gauss(0, 0.08):.6f}"
        else:
            yield dice.choice(pc4s)


def test_thousand_searches_tell_neighbors_from_nobody(neighbors):
    dice = random.Random(15)
    for near in ask_everywhere(dice):
        origin = selectors.find_origin(near=near)
        wanted = selectors.Wanted(near=near, within_km=dice.choice(BANDS_KM))
        seen = set(selectors.list_found_candidates(wanted=wanted, origin=origin).values_list("pk", flat=True))
        assert len(seen & {each.pk for each in neighbors}) in (0, 3), near


def test_thousand_cards_of_applicants_tell_neighbors_from_nobody(neighbors):
    dice, home = random.Random(16), get_postcode(code="5911").point
    for _ in range(QUESTIONS):
        work = Point(home.x + dice.gauss(0, 0.1), home.y + dice.gauss(0, 0.1), srid=4326)
        cards = selectors.list_applicant_cards(neighbors, point=work)
        assert len({card.distance_km_band for card in cards.values()}) == 1


def test_search_measures_from_middles_of_areas_only():
    middle = get_postcode(code="5911").point

    for north, east in ((0.001, 0.0), (-0.001, 0.001), (0.0, -0.001)):
        assert selectors.find_origin(near=f"{middle.y + north:.6f},{middle.x + east:.6f}") == middle
