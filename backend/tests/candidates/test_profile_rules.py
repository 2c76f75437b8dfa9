"""What a profile may not say, and that the database has the last word."""

import pytest
from django.db import IntegrityError, transaction

from apps.candidates.enums import LicenceKind
from apps.candidates.models import Candidate, CandidateLicence
from tests.factories.candidates import CandidateFactory, CandidateLanguageFactory, CandidateLicenceFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/candidates/me/"

WRONG = [
    ({"home_postcode": "9990"}, "/home_postcode", "unknown_postcode"),
    ({"home_postcode": "101"}, "/home_postcode", "unknown_postcode"),
    ({"home_postcode": "1012SS"}, "/home_postcode", "unknown_postcode"),
    ({"home_postcode": "x" * 9}, "/home_postcode", "max_length"),
    ({"home_postcode": None}, "/home_postcode", "null"),
    ({"travel_radius_km": 0}, "/travel_radius_km", "min_value"),
    ({"travel_radius_km": 151}, "/travel_radius_km", "max_value"),
    ({"travel_radius_km": None}, "/travel_radius_km", "null"),
    ({"hours_min": -1}, "/hours_min", "min_value"),
    ({"hours_max": 61}, "/hours_max", "max_value"),
    ({"hours_min": 61}, "/hours_min", "max_value"),
    ({"hours_min": 33, "hours_max": 32}, "/hours_min", "hours_out_of_order"),
    ({"headline": "x" * 121}, "/headline", "max_length"),
    ({"about": "x" * 2001}, "/about", "max_length"),
    ({"about": "a\0b"}, "/about", "null_characters_not_allowed"),
    ({"available_from": "01-12-2026"}, "/available_from", "invalid"),
    ({"right_to_work": "dutch"}, "/right_to_work", "invalid_choice"),
    ({"visibility": "public"}, "/visibility", "invalid_choice"),
    ({"skills": ["x"] * 31}, "/skills", "max_length"),
    ({"skills": ["x" * 61]}, "/skills/0", "max_length"),
    ({"skills": [""]}, "/skills/0", "blank"),
    ({"availability": []}, "/availability", "not_a_dict"),
    ({"availability": {"maandag": ["morning"]}}, "/availability", "unknown_day"),
    ({"availability": {"monday": ["noon"]}}, "/availability/monday/0", "invalid_choice"),
    ({"availability": {"monday": "morning"}}, "/availability/monday", "not_a_list"),
    ({"languages": None}, "/languages", "null"),
    ({"languages": [{"language": "pl"}]}, "/languages/0/level", "required"),
    ({"languages": [{"language": "pl", "level": "native"}]}, "/languages/0/level", "invalid_choice"),
    ({"languages": [{"language": "pl", "level": "A0"}]}, "/languages/0/level", "invalid_choice"),
    ({"languages": [{"language": "Polish", "level": "C2"}]}, "/languages/0/language", "invalid"),
    ({"languages": [{"language": "PL", "level": "C2"}]}, "/languages/0/language", "invalid"),
    ({"languages": [{"language": "xx", "level": "C2"}]}, "/languages/0/language", "unknown_language"),
    (
        {"languages": [{"language": "pl", "level": "A1"}, {"language": "pl", "level": "A2"}]},
        "/languages",
        "named_twice",
    ),
    ({"licences": [{}]}, "/licences/0/kind", "required"),
    ({"licences": [{"kind": "pilot"}]}, "/licences/0/kind", "invalid_choice"),
    ({"licences": [{"kind": "other"}]}, "/licences/0/name", "licence_needs_name"),
    ({"licences": [{"kind": "other", "name": " "}]}, "/licences/0/name", "licence_needs_name"),
    ({"licences": [{"kind": "bhv", "name": "BHV"}]}, "/licences/0/name", "licence_has_name"),
    ({"licences": [{"kind": "bhv", "expires_on": "soon"}]}, "/licences/0/expires_on", "invalid"),
    (
        {"licences": [{"kind": "bhv"}, {"kind": "bhv", "expires_on": "2030-01-01"}]},
        "/licences",
        "named_twice",
    ),
]


@pytest.mark.parametrize("method", ["put", "patch"])
@pytest.mark.parametrize(("wrong", "pointer", "code"), WRONG)
def test_wrong_value_is_refused_by_field_and_rule_and_nothing_is_saved(
    client_for, method, wrong, pointer, code
):
    candidate = CandidateFactory(complete=True)

    answer = getattr(client_for(candidate.user), method)(URL, {"headline": "New"} | wrong, format="json")

    assert answer.status_code == 400, answer.content
    assert (pointer, code) in {(error["pointer"], error["code"]) for error in answer.json()["errors"]}
    candidate.refresh_from_db()
    assert candidate.headline == "Order picker"
    assert candidate.languages.count() == candidate.licences.count() == 1


def test_nothing_is_made_where_the_first_save_is_refused(client_for):
    answer = client_for(UserFactory()).put(URL, {"home_postcode": "9990"}, format="json")

    assert answer.status_code == 400
    assert not Candidate.objects.exists()


@pytest.mark.parametrize("changes", [{"hours_min": 41}, {"hours_max": 23}])
def test_hours_are_compared_with_what_is_stored(client_for, changes):
    candidate = CandidateFactory(complete=True)  # 24 to 40 hours

    answer = client_for(candidate.user).patch(URL, changes, format="json")

    assert (answer.status_code, answer.json()["code"]) == (400, "hours_out_of_order")


@pytest.mark.parametrize("hours", [(0, 60), (40, 40), (None, 40), (40, None), (None, None)])
def test_sound_hours_are_taken(client_for, hours):
    changes = {"hours_min": hours[0], "hours_max": hours[1]}

    assert client_for(UserFactory()).put(URL, changes, format="json").status_code == 200


@pytest.mark.parametrize("radius", [1, 150])
def test_radius_may_be_from_1_to_150_km(client_for, radius):
    assert client_for(UserFactory()).put(URL, {"travel_radius_km": radius}, format="json").status_code == 200


def test_two_other_licences_with_two_names_are_taken(client_for):
    licences = [{"kind": "other", "name": "Barista"}, {"kind": "other", "name": "Sushi"}]

    answer = client_for(UserFactory()).put(URL, {"licences": licences}, format="json")

    assert [licence["name"] for licence in answer.json()["licences"]] == ["Barista", "Sushi"]


@pytest.mark.parametrize("body", [[], "text", 1, None])
def test_body_that_is_no_object_is_refused(client_for, body):
    client = client_for(UserFactory())

    assert client.generic("PUT", URL, repr(body).replace("'", '"'), "application/json").status_code == 400


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"hours_min": 30, "hours_max": 20}, "candidates_hours_min_not_above_max"),
        ({"hours_min": 61}, "candidates_hours_min_at_most_60"),
        ({"hours_max": 61}, "candidates_hours_max_at_most_60"),
        ({"travel_radius_km": 0}, "candidates_radius_from_1_to_150_km"),
        ({"travel_radius_km": 151}, "candidates_radius_from_1_to_150_km"),
        ({"home_postcode": "0101"}, "candidates_home_postcode_is_four_digits"),
        ({"home_postcode": "101"}, "candidates_home_postcode_is_four_digits"),
        ({"right_to_work": "dutch"}, "candidates_right_to_work_is_known"),
        ({"visibility": "public"}, "candidates_visibility_is_known"),
    ],
)
def test_database_refuses_a_wrong_profile(wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        CandidateFactory(**wrong)


def test_database_refuses_native_as_a_level():
    with pytest.raises(IntegrityError, match="candidates_language_level_is_cefr"), transaction.atomic():
        CandidateLanguageFactory(level="XX")


def test_database_refuses_a_language_twice():
    language = CandidateLanguageFactory()

    with pytest.raises(IntegrityError, match="candidates_language_once"), transaction.atomic():
        CandidateLanguageFactory(candidate=language.candidate)


def test_database_refuses_a_licence_twice():
    licence = CandidateLicenceFactory()

    with pytest.raises(IntegrityError, match="candidates_licence_once"), transaction.atomic():
        CandidateLicenceFactory(candidate=licence.candidate)


@pytest.mark.parametrize(("kind", "name"), [(LicenceKind.OTHER, ""), (LicenceKind.BHV, "BHV")])
def test_database_wants_a_name_for_other_licences_only(kind, name):
    candidate = CandidateFactory()

    with pytest.raises(IntegrityError, match="candidates_licence_has_name_if_other"), transaction.atomic():
        CandidateLicence.objects.create(candidate=candidate, kind=kind, name=name)
