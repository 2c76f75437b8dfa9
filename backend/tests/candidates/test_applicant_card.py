"""An employer sees what an applicant can do, not who it is."""

import json
from dataclasses import FrozenInstanceError, asdict
from datetime import date, timedelta

import pytest
from django.contrib.gis.geos import Point
from django.utils import timezone

from apps.candidates import selectors
from apps.candidates.models import Candidate
from apps.candidates.selectors.card import LicenceFact
from apps.locations.selectors import get_postcode
from tests.factories.candidates import CandidateFactory, CandidateLanguageFactory, CandidateLicenceFactory

pytestmark = pytest.mark.django_db


def north_of_1012(kilometers):
    home = get_postcode(code="1012").point
    return Point(home.x, home.y + kilometers / 111.27, srid=4326)


def test_card_says_what_the_applicant_can_do_and_when():
    candidate = CandidateFactory(complete=True, available_from=date(2026, 12, 1))

    card = asdict(selectors.get_applicant_card(candidate))

    assert card == {
        "candidate_id": candidate.pk,
        "skills": ("scanning",),
        "languages": ({"language": "pl", "level": "C2"},),
        "licences": ({"kind": "forklift", "name": "", "expires_on": None},),
        "available_from": date(2026, 12, 1),
        "hours_min": 24,
        "hours_max": 40,
        "availability": {"monday": ["morning"]},
        "right_to_work": "yes",
        "distance_km_band": None,
    }


def test_card_says_nothing_of_who_it_is():
    candidate = CandidateFactory(complete=True, headline="Ask for Jan", about="Call 06 12345678")

    told = json.dumps(asdict(selectors.get_applicant_card(candidate, point=north_of_1012(3))), default=str)

    user = candidate.user
    for secret in (user.name, user.email, str(user.pk), '"1012"', "Jan", "06 12345678", "4.89", "52.37"):
        assert secret not in told


@pytest.mark.parametrize(
    ("kilometers", "band"),
    [
        (0, 5),
        (4.9, 5),
        (5.1, 10),
        (9.9, 10),
        (10.1, 15),
        (15.1, 25),
        (25.1, 50),
        (49, 50),
        (51, 100),
        (101, 150),
    ],
)
def test_distance_is_rounded_up_to_a_band(kilometers, band):
    card = selectors.get_applicant_card(CandidateFactory(), point=north_of_1012(kilometers))

    assert card.distance_km_band == band


@pytest.mark.parametrize("home", ["", "9990"])
def test_distance_is_unknown_without_a_known_home(home):
    card = selectors.get_applicant_card(CandidateFactory(home_postcode=home), point=north_of_1012(1))

    assert card.distance_km_band is None


def test_licence_that_ran_out_is_not_shown():
    candidate = CandidateFactory()
    today = timezone.localdate()
    CandidateLicenceFactory(candidate=candidate, kind="bhv", expires_on=today - timedelta(days=1))
    CandidateLicenceFactory(candidate=candidate, kind="haccp", expires_on=today)

    card = selectors.get_applicant_card(candidate)

    assert card.licences == (LicenceFact("haccp", "", today),)


def test_cards_of_many_applicants_cost_three_queries(django_assert_num_queries):
    for home in ("1012", "3011", "", "9990"):
        candidate = CandidateFactory(home_postcode=home)
        CandidateLanguageFactory(candidate=candidate)
        CandidateLicenceFactory(candidate=candidate)
    candidates = list(Candidate.objects.order_by("created_at"))
    place_of_work = north_of_1012(1)

    with django_assert_num_queries(3):
        cards = selectors.list_applicant_cards(candidates, point=place_of_work)

    assert [cards[candidate.pk].distance_km_band for candidate in candidates] == [5, 100, None, None]


def test_no_applicants_give_no_cards():
    assert selectors.list_applicant_cards([]) == {}


def test_card_cannot_be_changed():
    card = selectors.get_applicant_card(CandidateFactory())

    with pytest.raises(FrozenInstanceError):
        card.hours_min = 40
