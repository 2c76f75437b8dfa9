"""What the fake geocoder knows: the shipped gazetteer and a handful of whole addresses."""

import csv
import json
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]

ADDRESSES = Path(__file__).parent / "data/pdok_addresses.json"
GAZETTEER = Path(__file__).parent.parent / "apps/locations/data"


@dataclass(frozen=True)
class Document:
    """`fields` is what the geocoder shows, `words` what it can be found by, `weight` how well known it is."""

    fields: Json
    words: frozenset[str]
    lat: float
    lon: float
    weight: int = 0

    def meters_to(self, lat: float, lon: float) -> float:
        north, east = (self.lat - lat) * 111_200, (self.lon - lon) * 111_200 * math.cos(math.radians(lat))
        return math.hypot(north, east)


def fold(text: str) -> list[str]:
    """Words without accents, case and punctuation; "1012 ab" is one word."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"\b([1-9]\d{3}) ([a-z]{2})\b", r"\1\2", plain)
    return re.findall(r"\w+", plain.replace("'", ""))


@cache
def documents() -> tuple[Document, ...]:
    return (*_places(), *_postcodes(), *_addresses())


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (GAZETTEER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _document(
    identity: str, kind: str, label: str, fields: Json, lat: float, lon: float, weight: int = 0
) -> Document:
    first = {"id": identity, "type": kind, "weergavenaam": label}
    points = {
        "centroide_ll": f"POINT({lon:.6f} {lat:.6f})",
        "centroide_rd": "POINT({:.3f} {:.3f})".format(*to_rd(lat, lon)),
    }
    filled = {key: value for key, value in fields.items() if value != ""}
    return Document(first | filled | points, frozenset(fold(label)), lat, lon, weight)


def _places() -> Iterator[Document]:
    for row in _rows("places.csv"):
        label = ", ".join(filter(None, (row["name"], row["municipality"], row["province"])))
        names = {
            "woonplaatsnaam": row["name"],
            "gemeentenaam": row["municipality"],
            "provincienaam": row["province"],
        }
        weight = int(row["population"] or 0)
        yield _document(
            f"wpl-{row['id']}", "woonplaats", label, names, float(row["lat"]), float(row["lon"]), weight
        )


def _postcodes() -> Iterator[Document]:
    for row in _rows("postcodes.csv"):
        yield postcode_document(row["pc4"], row)


@cache
def _by_pc4() -> dict[str, dict[str, str]]:
    return {row["pc4"]: row for row in _rows("postcodes.csv")}


def postcode_document(postcode: str, row: dict[str, str] | None = None) -> Document:
    """Six characters lie in the middle of their first four; KeyError where there are no such four."""
    row = row or _by_pc4()[postcode[:4]]
    names = {
        "postcode": postcode,
        "woonplaatsnaam": row["place"],
        "gemeentenaam": row["municipality"],
        "provincienaam": row["province"],
    }
    label = f"{postcode} {row['place']}"
    return _document(
        f"pcd-{postcode.lower()}", "postcode", label, names, float(row["lat"]), float(row["lon"])
    )


def _addresses() -> Iterator[Document]:
    for number, address in enumerate(json.loads(ADDRESSES.read_text(encoding="utf-8")), start=1):
        fields = {key: value for key, value in address.items() if key not in ("lat", "lon")}
        door = " ".join(str(address[key]) for key in ("huisnummer", "huisletter") if key in address)
        if "huisnummertoevoeging" in address:
            door += f"-{address['huisnummertoevoeging']}"
        label = f"{address['straatnaam']} {door}, {address['postcode']} {address['woonplaatsnaam']}"
        fields |= {
            "adresseerbaarobject_id": f"9999010000{number:06}",
            "nummeraanduiding_id": f"9999200000{number:06}",
        }
        yield _document(f"adr-{number:032x}", "adres", label, fields, address["lat"], address["lon"])


def to_rd(lat: float, lon: float) -> tuple[float, float]:
    """WGS 84 to the Dutch national grid, within a few meters: the usual polynomial around Amersfoort."""
    north, east = 0.36 * (lat - 52.15517440), 0.36 * (lon - 5.38720621)
    x = 155_000 + 190094.945 * east - 11832.228 * north * east - 114.221 * north**2 * east - 32.391 * east**3
    y = 463_000 + 309056.544 * north + 3638.893 * east**2 + 73.077 * north**2 - 157.984 * north * east**2
    return x, y
