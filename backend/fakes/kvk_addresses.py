"""Addresses as the trade register writes them."""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_KNOWN: list[Json] = json.loads(
    (Path(__file__).parent / "data/pdok_addresses.json").read_text(encoding="utf-8")
)
POINTS = {(known["postcode"], known["huisnummer"]): (known["lat"], known["lon"]) for known in _KNOWN}


def addresses(owner: Json, *, geodata: bool) -> list[Json]:
    return [_address(address, geodata=geodata) for address in owner["adressen"]]


def _address(address: Json, *, geodata: bool) -> Json:
    first = {"type": address["type"], "indAfgeschermd": address["indAfgeschermd"]}
    answer = first | {"volledigAdres": one_line(address)} | address | {"land": "Nederland"}
    point = POINTS.get((address["postcode"], address.get("huisnummer")))
    if geodata and point:
        answer["geoData"] = {"gpsLatitude": point[0], "gpsLongitude": point[1]}
    return answer


def short_address(owner: Json) -> Json:
    """What a search result shows; of a shielded address the town only."""
    address = owner["adressen"][0]
    shown = ("plaats",) if address["indAfgeschermd"] == "Ja" else ("straatnaam", "plaats")
    kind = "bezoekadres" if address["type"] == "bezoekadres" else "postadres"
    return {"type": kind} | {key: address[key] for key in shown if key in address}


def one_line(address: Json) -> str:
    parts = ("huisnummer", "huisletter", "huisnummerToevoeging")
    number = " ".join(str(address[part]) for part in parts if part in address)
    door = (
        f"{address['straatnaam']} {number}"
        if "straatnaam" in address
        else f"Postbus {address['postbusnummer']}"
    )
    return f"{door} {address['postcode']} {address['plaats']}"
