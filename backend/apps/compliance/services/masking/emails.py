"""E-mail addresses."""

import re
from collections.abc import Iterator

from apps.compliance.enums import HiddenKind
from apps.compliance.services.masking.fold import ALIKE, Folded, fold
from apps.compliance.services.masking.masked import Span


def any_of(words: str) -> str:
    """A pattern for any of the words, read as the text is: folded, and with Latin letters for those that look alike."""
    plain = sorted(fold(words).latin.split(), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace("_", r"\s") for word in plain) + ")"


DOT_WORDS = any_of("dot punt kropka punct punto точка крапка")
DOT = rf"\s?(?:\.|[\[({{]\s?(?:\.|{DOT_WORDS})\s?[\])}}]|\b{DOT_WORDS}\b)\s?"
CLEAR_AT = any_of(
    "apenstaart apenstaartje apestaartje małpa arroba arond coada_de_maimuta кльомба маймунско_а равлик собачка"
)
AT_WORDS = any_of("at bij собака ет при la")
LOCAL = r"(?<![\w.+\-])[\w][\w.+\-]{0,63}"
HOST = r"[\w\-]{1,63}"
PROVIDERS = any_of("gmail hotmail protonmail")  # names that say enough, without an ending
PATTERNS = (
    rf"{LOCAL}\s?[@＠]\s?{HOST}(?:{DOT}{HOST}){{0,3}}{DOT}[^\W\d_]{{2,}}",
    rf"{LOCAL}\s?[\[({{<]\s?(?:@|{CLEAR_AT}|{AT_WORDS})\s?[\])}}>]\s?{HOST}(?:{DOT}{HOST}){{0,3}}{DOT}[^\W\d_]{{2,}}",
    rf"{LOCAL}\s{{1,2}}{CLEAR_AT}\s{{1,2}}{HOST}(?:{DOT}{HOST}){{0,3}}{DOT}[^\W\d_]{{2,}}",
    # “At” alone is also an ordinary word: then the dot has to be spelled, too.
    rf"{LOCAL}\s{{1,2}}{AT_WORDS}\s{{1,2}}{HOST}\s{DOT_WORDS}\s[^\W\d_]{{2,}}",
    rf"{LOCAL}(?:\s?@\s?|\s{{1,2}}{AT_WORDS}\s{{1,2}}){PROVIDERS}\b(?:(?:{DOT}|\s)(?:com|net|nl|de)\b)?",
)
ANY = re.compile("|".join(PATTERNS).translate(ALIKE))


def find_emails(folded: Folded) -> Iterator[Span]:
    """Find e-mail addresses, also with “at” and “dot” in words of seven languages."""
    for match in ANY.finditer(folded.latin):
        yield Span(HiddenKind.EMAIL, *folded.span(match.start(), match.end()))
