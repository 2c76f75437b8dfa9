"""The words of the lexicon: one file per language, and one for what is written alike everywhere."""

import hashlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from apps.compliance.enums import RuleCode
from apps.compliance.services.wording.syntax import compile_phrase

FOLDER = Path(__file__).parents[2] / "lexicon"
FILES = sorted(FOLDER.glob("*.toml"))


@dataclass(frozen=True)
class Phrase:
    """Something that may not be said, or only with a reason.

    :param rewrite: neutral words for it
    :param is_firm: also where it is denied: “no women” says no already
    :param unless: with one of these words before it, it is said of something else
    """

    code: RuleCode
    language: str
    pattern: re.Pattern[str]
    rewrite: str = ""
    is_firm: bool = False
    unless: re.Pattern[str] | None = None


def hash_files() -> str:
    """Name this state of the lexicon after what is in it: words that change can never keep the old name."""
    digest = hashlib.sha256()
    for file in FILES:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


LEXICON_VERSION = hash_files()


@cache
def read_file(language: str) -> dict[str, Any]:
    """Read the file of a language (ISO 639-1), or that of all languages (`any`)."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def load_phrases() -> Mapping[str, Sequence[Phrase]]:
    """Load all phrases of all languages, by the one or two letters that they begin with."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for file in FILES:
        for begins, phrase in _read(file.stem):
            for begin in begins:
                found[begin].append(phrase)
    return dict(found)


def _read(language: str) -> Iterator[tuple[frozenset[str], Phrase]]:
    content = read_file(language)
    sets = content.get("sets", {})
    for group in content["phrases"]:
        unless = re.compile(rf"\b(?:{'|'.join(group['unless'])})") if "unless" in group else None
        for text in group["say"]:
            pattern, begins = compile_phrase(text, sets)
            yield begins, Phrase(
                code=RuleCode(group["code"]),
                language=language,
                pattern=pattern,
                rewrite=group.get("rewrite", ""),
                is_firm=group.get("firm", False),
                unless=unless,
            )
