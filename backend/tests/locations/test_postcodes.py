"""Every Dutch postcode leads somewhere, and nothing else does."""

import csv

import pytest

from apps.locations import selectors
from apps.locations.models import Postcode
from apps.locations.selectors import UnknownPostcode
from apps.locations.services.gazetteer import SHIPPED

pytestmark = pytest.mark.django_db
URL = "/api/v1/locations/postcodes/{}/"


def test_every_shipped_postcode_resolves_to_its_place_and_point():
    with (SHIPPED / "postcodes.csv").open(encoding="utf-8", newline="") as file:
        shipped = {
            line["pc4"]: (
                line["place"],
                line["municipality"],
                line["province"],
                float(line["lat"]),
                float(line["lon"]),
            )
            for line in csv.DictReader(file)
        }

    known = {
        row.pk: (row.place, row.municipality, row.province, row.point.y, row.point.x)
        for row in Postcode.objects.all()
    }

    assert known == shipped
    assert len(known) == 4086


def test_every_shipped_postcode_answers_by_selector():
    assert all(
        selectors.find_postcode(code=pc4) for pc4 in Postcode.objects.values_list("pk", flat=True)[::40]
    )


@pytest.mark.parametrize("code", ["1012", "1012AB", "1012 ab", " 1012 AB "])
def test_letters_are_read_and_dropped(code):
    assert selectors.get_postcode(code=code).pk == "1012"


@pytest.mark.parametrize(
    "code",
    [
        "",
        "101",
        "0012",
        "9990",
        "10123",
        "1012A",
        "1012ABC",
        "1012SS",
        "1012 SA",
        "1012  AB",
        "１０１２",
    ],
)
def test_what_is_no_postcode_is_not_found(code):
    assert selectors.find_postcode(code=code) is None


def test_unknown_postcode_names_the_field():
    with pytest.raises(UnknownPostcode) as refusal:
        selectors.get_postcode(code="9990", field="home_postcode")

    assert refusal.value.field == "home_postcode"
    assert refusal.value.status == 400


@pytest.mark.parametrize("code", ["1012", "1012AB", "1012%20ab"])
def test_postcode_is_answered(client_for, code, django_assert_num_queries):
    client = client_for(None)

    with django_assert_num_queries(1):
        answer = client.get(URL.format(code))

    assert answer.json() == {
        "pc4": "1012",
        "place": "Amsterdam",
        "municipality": "Amsterdam",
        "province": "Noord-Holland",
        "lat": 52.3735,
        "lon": 4.8951,
    }
    assert "public" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("code", ["9990", "nonsense", "1012SS", "%00", "1012%00"])
def test_unknown_postcode_is_404(client_for, code):
    answer = client_for(None).get(URL.format(code))

    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"
    assert "Cache-Control" not in answer.headers


@pytest.mark.parametrize(
    ("text", "letters"), [("1012AB", "1012AB"), ("1012 ab", "1012AB"), ("1012", None), ("1012SS", None)]
)
def test_letters_are_found(text, letters):
    assert selectors.find_letters(text) == letters
