"""A place by its id, and the point meant by "near"."""

import pytest

from apps.locations import selectors
from apps.locations.selectors import PlaceNotFound, UnknownPlace
from tests.factories.locations import PlaceFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/locations/places/{}/"


def test_place_is_answered(client_for, django_assert_num_queries):
    client = client_for(None)

    with django_assert_num_queries(1):
        answer = client.get(URL.format("2747373"))

    assert answer.json() == {
        "id": "2747373",
        "name": "Den Haag",
        "municipality": "Den Haag",
        "province": "Zuid-Holland",
        "population": 474292,
        "lat": 52.07667,
        "lon": 4.29861,
    }
    assert "public" in answer.headers["Cache-Control"]


def test_unknown_population_is_null(client_for):
    assert client_for(None).get(URL.format("pc-rosmalen-5241")).json()["population"] is None


@pytest.mark.parametrize("place_id", ["1", "99999999", "pc-nowhere-1", "x" * 500, "%00", "Den%20Haag"])
def test_unknown_place_is_404(client_for, place_id):
    answer = client_for(None).get(URL.format(place_id))

    assert answer.status_code == 404
    assert answer.json()["code"] == "place_not_found"


def test_unknown_place_is_refused():
    with pytest.raises(PlaceNotFound):
        selectors.get_place(id="99999999")


@pytest.mark.parametrize(
    ("text", "label", "lat", "lon"),
    [
        ("1012", "1012 Amsterdam", 52.3735, 4.8951),
        ("1012AB", "1012 Amsterdam", 52.3735, 4.8951),
        ("1012 ab", "1012 Amsterdam", 52.3735, 4.8951),
        ("2747373", "Den Haag", 52.07667, 4.29861),
        ("pc-rosmalen-5241", "Rosmalen", 51.7187, 5.37284),
        ("The Hague", "Den Haag", 52.07667, 4.29861),
        (" den haag ", "Den Haag", 52.07667, 4.29861),
        ("52.37,4.89", "52.3700, 4.8900", 52.37, 4.89),
        (" 52.37 , 4.89 ", "52.3700, 4.8900", 52.37, 4.89),
        ("52,5", "52.0000, 5.0000", 52.0, 5.0),
    ],
)
def test_near_is_understood(text, label, lat, lon, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        near = selectors.resolve_near(text)

    assert (near.label, near.lat, near.lon) == (label, lat, lon)
    assert (near.point.x, near.point.y, near.point.srid) == (lon, lat, 4326)


def test_the_largest_of_several_places_of_one_name_is_meant():
    PlaceFactory(name="Zzwijk", population=None)
    PlaceFactory(name="Zzwijk", population=10)
    largest = PlaceFactory(name="Zzwijk", population=20, point="SRID=4326;POINT(6 53)")

    near = selectors.resolve_near("zzwijk")

    assert (near.lat, near.lon) == (53.0, 6.0)
    assert near.label == largest.name


@pytest.mark.parametrize(
    "text",
    [
        "", "9990", "1012SS", "nowhere", "den ha", "99999999", "\0", "---",
        "91,5", "52,181", "48.9,4.9", "52.37,10.1", "-52.37,4.89", "nan,nan", "inf,5", "1e1,5", "52.37,4.89,7",
        "POINT(4.89 52.37)", '{"type":"Point","coordinates":[4.89,52.37]}', "٥٢,٥",
    ],
)  # fmt: skip
def test_what_is_no_place_is_refused(text):
    with pytest.raises(UnknownPlace) as refusal:
        selectors.resolve_near(text)

    assert (refusal.value.field, refusal.value.status, refusal.value.code) == ("near", 400, "unknown_place")


@pytest.mark.parametrize(
    ("lat", "lon"), [(float("nan"), 5.0), (52.0, float("nan")), (float("inf"), 5.0), (0.0, 0.0)]
)
def test_what_is_no_number_or_far_away_is_not_nearby(lat, lon):
    assert not selectors.is_nearby(lat, lon)
