"""Languages with their level: by CEFR, or by words that stand for one."""

import re
from functools import cache

from babel import Locale

from apps.candidates.enums import LANGUAGE_CODES
from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.foreign.draft import MAYBE, SURE, WEAK, Draft, Found
from apps.resumes.services.reading.foreign.parts import Part
from apps.resumes.services.reading.lexicon import LEXICONS, fold, words_of

CEFR = re.compile(r"(?<![A-Za-z0-9])([ABC][12])(?![A-Za-z0-9])")
APART = re.compile(r"\n|;|\s\|\s|\s•\s|,(?=\s)")
MOST = 15
# What people call them, besides the names in babel.
ALSO = {
    **dict.fromkeys(
        (
            "olandeza",
            "holandes",
            "holenderski",
            "niderlandzki",
            "холандски",
            "голландська",
            "flemish",
        ),
        "nl",
    ),
    **dict.fromkeys(("vlaams", "нидерландски", "neerlandes"), "nl"),
    **dict.fromkeys(("castellano", "castilian"), "es"),
    **dict.fromkeys(("farsi",), "fa"),
}


def read_languages(part: Part, draft: Draft) -> None:
    """Read each language that has a level; one without is listed as unread, because a level is never made up."""
    waiting: tuple[str, Block] | None = None  # a name whose level may stand on the next line
    for block in part.blocks:
        for text in filter(None, (piece.strip() for piece in APART.split(block.text))):
            code, level = find_language(text), _find_level(text, draft.language)
            name = code or (waiting[0] if waiting and level else "")
            if name and level:
                waiting = None
                _add(name, level, block, draft)
            elif code and not waiting:
                waiting = (code, block)
            else:
                draft.leave(block, text)
    if waiting:
        draft.leave(waiting[1])


def _add(code: str, level: tuple[str, float], block: Block, draft: Draft) -> None:
    found = draft.contents.setdefault("skills", {}).setdefault("languages", [])
    if len(found) >= MOST or any(each["language"].value == code for each in found):
        draft.leave(block)
    else:
        found.append({"language": Found(code, SURE, block), "level": Found(*level, block)})


def find_language(text: str) -> str | None:
    """Find a language that is named in one of the seven."""
    words = fold(text).split()
    names = _names()
    return next((names[word] for word in words if word in names), None)


def _find_level(text: str, language: str) -> tuple[str, float] | None:
    if told := CEFR.findall(text.upper() if len(text) < 40 else text):
        return (
            min(told),
            SURE,
        )  # understanding is often better than speaking: the lowest is safe
    levels = words_of("levels", language)
    words = fold(text).split()
    for length in range(min(5, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            if level := levels.get(" ".join(words[at : at + length])):
                return level, WEAK if level == "C2" else MAYBE
    return None


@cache
def _names() -> dict[str, str]:
    names = {
        fold(name): code
        for language in LEXICONS
        for code, name in Locale(language).languages.items()
        if code in LANGUAGE_CODES
    }
    return ALSO | {name: code for name, code in names.items() if " " not in name and len(name) > 2}
