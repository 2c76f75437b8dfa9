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


def read_languages(part: Part, draft: Draft) -> None:
    """Read each language that has a level; one without is listed as unread, because a level is never made up."""
    found = draft.contents.setdefault("skills", {}).setdefault("languages", [])
    named = {each["language"].value for each in found}
    waiting: tuple[str, Block] | None = None
    for block in part.blocks:
        for text in filter(None, (piece.strip() for piece in APART.split(block.text))):
            code, level = find_language(text), _find_level(text, draft.language)
            if waiting and level and not code:  # the name stands on a line of its own
                code, waiting = waiting[0], None
            if code and level and code not in named and len(found) < MOST:
                named.add(code)
                found.append({"language": Found(code, SURE, block), "level": Found(*level, block)})
            elif code and not level and waiting is None:
                waiting = (code, block)
            else:
                draft.leave(block, text)
    if waiting:
        draft.leave(waiting[1])


def find_language(text: str) -> str | None:
    """Find a language that is named in one of the seven."""
    words = fold(text).split()
    names = _names()
    return next((names[word] for word in words if word in names), None)


def _find_level(text: str, language: str) -> tuple[str, float] | None:
    if told := CEFR.findall(text.upper() if len(text) < 40 else text):
        return min(told), SURE  # understanding is often better than speaking: the lowest is safe
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
    return {name: code for name, code in names.items() if " " not in name and len(name) > 2}
