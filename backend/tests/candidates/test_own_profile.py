"""A candidate keeps the own profile: reads it, saves it whole, changes parts of it."""

from datetime import date

import pytest

from apps.candidates.models import Candidate
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/candidates/me/"
EMPTY = {
    "headline": "",
    "about": "",
    "home_postcode": "",
    "travel_radius_km": 25,
    "available_from": None,
    "hours_min": None,
    "hours_max": None,
    "availability": {},
    "skills": [],
    "languages": [],
    "licences": [],
    "right_to_work": "unsaid",
    "visibility": "hidden",
    "updated_at": None,
}
WHOLE = {
    "headline": "Order picker",
    "about": "I like early shifts.",
    "home_postcode": "5911 ab",
    "travel_radius_km": 30,
    "available_from": "2026-12-01",
    "hours_min": 24,
    "hours_max": 40,
    "availability": {"tuesday": ["evening", "morning", "morning"], "monday": ["night"], "sunday": []},
    "skills": ["scanning", "order picking", "scanning"],
    "languages": [{"language": "pl", "level": "C2"}, {"language": "en", "level": "B1"}],
    "licences": [
        {"kind": "other", "name": "Barista", "expires_on": None},
        {"kind": "forklift", "expires_on": "2028-05-31"},
    ],
    "right_to_work": "with_permit",
    "visibility": "visible",
}
STORED = WHOLE | {
    "home_postcode": "5911",
    "availability": {"monday": ["night"], "tuesday": ["morning", "evening"]},
    "skills": ["scanning", "order picking"],
    "languages": [{"language": "en", "level": "B1"}, {"language": "pl", "level": "C2"}],
    "licences": [
        {"kind": "forklift", "name": "", "expires_on": "2028-05-31"},
        {"kind": "other", "name": "Barista", "expires_on": None},
    ],
}


@pytest.fixture
def user():
    return UserFactory()


@pytest.fixture
def me(client_for, user):
    client = client_for(user)

    class Me:
        def get(self, **headers):
            return client.get(URL, headers=headers)

        def put(self, data, **headers):
            return client.put(URL, data, format="json", headers=headers)

        def patch(self, data, **headers):
            return client.patch(URL, data, format="json", headers=headers)

    return Me()


def without_time(answer):
    return {name: value for name, value in answer.json().items() if name != "updated_at"}


def test_before_the_first_save_an_empty_profile_is_shown_and_none_is_written(me):
    answer = me.get()

    assert answer.status_code == 200
    assert answer.json() == EMPTY
    assert not Candidate.objects.exists()


def test_whole_profile_is_saved_and_shown(me):
    saved = me.put(WHOLE)

    assert saved.status_code == 200, saved.content
    assert without_time(saved) == STORED
    assert me.get().json() == saved.json()


def test_what_a_put_leaves_out_becomes_empty(me):
    me.put(WHOLE)

    answer = me.put({"headline": "Cook"})

    assert without_time(answer) == {name: EMPTY[name] for name in STORED} | {"headline": "Cook"}


def test_patch_changes_only_what_it_names(me):
    me.put(WHOLE)

    answer = me.patch({"travel_radius_km": 50, "available_from": None})

    assert without_time(answer) == STORED | {"travel_radius_km": 50, "available_from": None}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"languages": [{"language": "uk", "level": "A2"}]}, [{"language": "uk", "level": "A2"}]),
        ({"languages": [{"language": "pl", "level": "C1"}]}, [{"language": "pl", "level": "C1"}]),
        ({"languages": []}, []),
        ({"licences": [{"kind": "code_95"}]}, [{"kind": "code_95", "name": "", "expires_on": None}]),
        (
            {"licences": [{"kind": "forklift", "expires_on": "2030-01-01"}]},
            [{"kind": "forklift", "name": "", "expires_on": "2030-01-01"}],
        ),
        ({"licences": []}, []),
        ({"skills": ["driving"]}, ["driving"]),
        ({"availability": {"friday": ["morning"]}}, {"friday": ["morning"]}),
        ({"availability": {}}, {}),
    ],
)
def test_patch_replaces_a_named_list_whole_and_leaves_the_others(me, changes, expected):
    me.put(WHOLE)
    [name] = changes

    answer = me.patch(changes)

    assert without_time(answer) == STORED | {name: expected}


@pytest.mark.parametrize("written", ["1012", "1012AB", "1012ab", "1012 AB", " 1012 "])
def test_of_the_home_address_only_four_digits_are_kept(me, user, written):
    me.patch({"home_postcode": written})

    assert Candidate.objects.get(user=user).home_postcode == "1012"


def test_home_postcode_can_be_taken_back(me):
    me.patch({"home_postcode": "1012"})

    assert me.patch({"home_postcode": ""}).json()["home_postcode"] == ""


def test_what_may_not_be_asked_is_not_kept(me):
    answer = me.put(
        WHOLE | {"bsn": "111222333", "nationality": "PL", "birth_date": "1990-01-01", "photo": "x"}
    )

    assert without_time(answer) == STORED
    stored = {field.name for field in Candidate._meta.get_fields()}
    assert not stored & {"bsn", "nationality", "birth_date", "birthday", "photo", "age", "sex", "gender"}


def test_profile_is_read_with_three_queries(me, django_assert_num_queries):
    me.put(WHOLE)

    with django_assert_num_queries(3):
        me.get()


def test_dates_are_kept_as_dates(me, user):
    me.put(WHOLE)

    assert Candidate.objects.get(user=user).available_from == date(2026, 12, 1)
