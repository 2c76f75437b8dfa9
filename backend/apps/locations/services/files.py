"""Read the files of the gazetteer as rows for COPY."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from apps.locations.selectors import fold_name, is_nearby

Row = tuple[object, ...]


def read_postcodes(folder: Path) -> Iterator[Row]:
    """Yield pc4, place, municipality, province, point."""
    for line in _lines(folder / "postcodes.csv"):
        yield line["pc4"], line["place"], line["municipality"], line["province"], _point(line)


def read_places(folder: Path) -> Iterator[Row]:
    """Yield id, name, municipality, province, point, population."""
    for line in _lines(folder / "places.csv"):
        population = line["population"] or None
        yield line["id"], line["name"], line["municipality"], line["province"], _point(line), population


def read_names(folder: Path) -> Iterator[Row]:
    """Yield place_id, name, folded, is_whole: whole names first, then what follows each space in them."""
    for line in _lines(folder / "places.csv"):
        names = [name for name in (line["name"], *line["synonyms"].split("|")) if fold_name(name)]
        ways: dict[str, tuple[str, bool]] = {}
        for name in names:
            ways.setdefault(fold_name(name), (name, True))
        for name in names:
            for end in _ends(fold_name(name).split()):
                ways.setdefault(end, (name, False))
        yield from ((line["id"], name, folded, is_whole) for folded, (name, is_whole) in ways.items())


def _ends(words: list[str]) -> Iterable[str]:
    return (" ".join(words[start:]) for start in range(1, len(words)))


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _point(line: dict[str, str]) -> str:
    lat, lon = float(line["lat"]), float(line["lon"])
    if not is_nearby(lat, lon):
        raise ValueError(f"{lat}, {lon} is not in the Netherlands")
    return f"SRID=4326;POINT({lon} {lat})"
