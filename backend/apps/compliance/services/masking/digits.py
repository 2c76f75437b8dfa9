"""Numbers in words, and letters that stand for digits, read as digits."""

import re
from collections.abc import Iterator
from functools import lru_cache

from apps.compliance.services.masking.fold import Folded
from apps.compliance.services.masking.words import AND, NUMBERS, TENS

TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\w+|\W+")
GLUED = re.compile("|".join([*sorted(NUMBERS, key=len, reverse=True), r"\d"]).replace("+", r"\+"))
APOSTROPHES = re.compile(r"['’ʼ]")
MIXED = re.compile(r"(?=[\w]*\d)[\doоliзб]+")  # digits with letters among them that look like digits
AS_DIGITS = str.maketrans("oоliзб", "001136")
Piece = tuple[str, int, int]  # what it reads as, where it stands


@lru_cache(maxsize=8)  # every finder asks for the same text
def read_digits(folded: Folded) -> Folded:
    """Read every number that is spelled as digits; the rest stays as it is."""
    text, starts, ends = "", list[int](), list[int]()
    for shown, start, end in _read(folded.text):
        is_same = len(shown) == end - start
        text += shown
        for offset in range(len(shown)):
            first, last = (start + offset, start + offset + 1) if is_same else (start, end)
            begin, stop = folded.span(first, last)
            starts.append(begin)
            ends.append(stop)
    return Folded(text, tuple(starts), tuple(ends))


def _read(text: str) -> Iterator[Piece]:
    tokens = [(match[0], match.start(), match.end()) for match in TOKEN.finditer(text)]
    for index, (token, start, end) in enumerate(tokens):
        yield _read_token(token, tokens[index + 1 : index + 5]), start, end


def _read_token(token: str, following: list[Piece]) -> str:
    word = APOSTROPHES.sub("", token)
    if word in TENS:
        return TENS[word] + ("" if _begins_with_unit(following) else "0")
    if word in AND:  # “treinta y cuatro”: only what stands between two numbers is passed over
        return " " if _begins_with_unit(following) else token
    if word in NUMBERS:
        return NUMBERS[word]
    if not word.isdigit() and not GLUED.sub("", word):  # “zerosixtwelve”
        return "".join(NUMBERS.get(part, part) for part in GLUED.findall(word))
    if MIXED.fullmatch(word) or (word in ("o", "о") and _is_number(following)):
        return word.translate(AS_DIGITS)
    return token


def _begins_with_unit(following: list[Piece]) -> bool:
    words = [APOSTROPHES.sub("", token) for token, _, _ in following if not token.isspace()]
    words = words[1:] if words[:1] and words[0] in AND else words
    return bool(words) and NUMBERS.get(words[0], "") in tuple("123456789")


def _is_number(following: list[Piece]) -> bool:
    words = [token for token, _, _ in following if token.strip()]
    return bool(words) and (words[0][:1].isdigit() or words[0] in NUMBERS)
