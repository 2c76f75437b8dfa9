"""The shipped lists, as the database takes them."""

import csv
import re
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
LANGUAGES = ("nl", "en", "pl", "ro", "bg", "es", "uk")
WRITTEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def read_parts() -> list[dict[str, Any]]:
    """Read the parts of compounds: what joins them to the next word, and where they may stand."""
    return [
        {"part": row["part"], "at": row["at"], "links": list(filter(None, row["link"].split("|")))}
        for row in _rows("word_parts")
    ]


def read_synonyms() -> list[dict[str, Any]]:
    """Read the names of every meaning, of all languages."""
    return [
        {
            "meaning": row["meaning"],
            "members": [name for key in LANGUAGES for name in row[key].split("|") if name],
        }
        for row in _rows("synonyms")
    ]


def read_spellings() -> list[str]:
    """List every word of all shipped lists, as it is written."""
    names = [name for row in _rows("synonyms") for key in LANGUAGES for name in row[key].split("|")]
    names += [row["part"] for row in _rows("word_parts") if row["at"] != "begin"]
    names += [
        row[key] for row in _rows("occupations") for key in row if key in LANGUAGES or "synonyms" in key
    ]
    return sorted({word.lower() for name in names for word in WRITTEN.findall(name)})


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
