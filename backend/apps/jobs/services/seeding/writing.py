"""Titles and descriptions, put together from parts in Dutch or English."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

PHRASES = Path(__file__).parents[2] / "data" / "seed_phrases.json"
LANGUAGES, SHARES = ("nl", "en"), (7, 3)
SHIFT_WORDS = {
    "nl": {
        "night": "nachtdienst",
        "evening": "avonddienst",
        "weekend": "weekend",
        "rotating": "ploegendienst",
    },
    "en": {
        "night": "night shift",
        "evening": "evening shift",
        "weekend": "weekends",
        "rotating": "rotating shifts",
    },
}
HOURS = {"nl": "{} uur", "en": "{} hours"}
LONGEST_TITLE = 120


@dataclass(frozen=True)
class Facts:
    """What the texts speak of."""

    names: dict[str, str]
    sector: str
    place: str
    shifts: list[str]
    hours: str
    transport: str
    has_housing: bool


@cache
def phrases() -> dict[str, Any]:
    """Read the parts."""
    loaded: dict[str, Any] = json.loads(PHRASES.read_text(encoding="utf-8"))
    return loaded


def choose_language(draw: Random) -> str:
    """Seven of ten postings are in Dutch."""
    return draw.choices(LANGUAGES, SHARES)[0]


def write_title(draw: Random, facts: Facts, language: str) -> str:
    """Name the occupation, at times with the shift, the hours or the place."""
    name = facts.names[language]
    endings = [SHIFT_WORDS[language][shift] for shift in facts.shifts if shift in SHIFT_WORDS[language]]
    endings += ["", "", HOURS[language].format(facts.hours), facts.place]
    ending = draw.choice(endings)
    return f"{name} – {ending}"[:LONGEST_TITLE] if ending else name


def write_description(draw: Random, facts: Facts, language: str) -> str:
    """Write 600 to 900 characters: opening, the work, what is needed, what is offered, closing."""
    parts = phrases()[language]
    name = facts.names[language]
    work = draw.sample(parts["tasks"].get(facts.sector, parts["tasks"]["other"]), 4)
    offered = draw.sample(parts["offer"], 3)
    if facts.transport in parts:
        offered.append(parts[facts.transport])
    if facts.has_housing:
        offered.append(parts["housing"])
    opening = draw.choice(parts["intro"]).format(place=facts.place, name=name[0].lower() + name[1:])
    return "\n\n".join(
        [
            opening,
            "\n- ".join([draw.choice(parts["daily"]), *work]),
            " ".join(draw.sample(parts["needed"], 3)),
            " ".join(offered),
            draw.choice(parts["close"]),
        ]
    )
