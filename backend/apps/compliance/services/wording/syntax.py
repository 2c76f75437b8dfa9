"""How the lexicon writes a phrase, and the expression that finds it.

Words stand as they are read; `*` is any ending, `(a|b)` a choice, `(a|b)?` one that may be missing, `..` up to four
words, `{name}` one of a list of the same file, `{money}` an amount. Every repetition is bounded, so that no text takes
long to read.
"""

import re
from collections.abc import Mapping, Sequence

from apps.compliance.services.masking import fold
from apps.compliance.services.wording.reading import skeleton_of

BETWEEN = r"[\s/\-–_'’\"()]{1,3}"
ENDING = r"\w{0,14}"
WORDS = r"(?:\w{1,25}[^\w.!?;\n]{1,3}){0,4}?"
BEGIN, END = r"(?<![^\W_])", r"(?![^\W_])"
CURRENCY = "€|eur|euro|euros|\\$|£|usd|gbp|zl|zlotych|pln|lei|ron|лв|лева|bgn|грн|uah|евро|євро"
NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
TOKEN = re.compile(r"\([^()]*\)\??|[^\s()]+")
SET = re.compile(r"\{(\w+)\}")
ANY_AMOUNT = ("€", "$", "£", *"0123456789", "eu", "us", "gb", "pl", "ro", "ua")

Sets = Mapping[str, Sequence[str]]


def read_phrase(phrase: str) -> str:
    """Fold a phrase of the lexicon as texts are folded."""
    return skeleton_of(fold(phrase).text)


CURRENCIES = read_phrase(CURRENCY)
MONEY = rf"(?:(?:{CURRENCIES})\s?{NUMBER}|{NUMBER}\s?(?:de\s)?(?:{CURRENCIES}))"


def compile_phrase(phrase: str, sets: Sets) -> tuple[re.Pattern[str], frozenset[str]]:
    """Compile a phrase; also say with which letters (one or two) what it finds begins."""
    tokens = TOKEN.findall(_fill(phrase, sets))
    return re.compile(f"(?:{_join(tokens)}){END}"), frozenset(_begins(tokens))


def _fill(phrase: str, sets: Sets) -> str:
    filled = SET.sub(
        lambda match: match[0] if match[1] == "money" else f"({'|'.join(sets[match[1]])})", phrase
    )
    return read_phrase(filled)


def _join(tokens: Sequence[str]) -> str:
    parts = []
    for index, token in enumerate(tokens):
        last = index + 1 == len(tokens)
        parts.append(_expression(token, "" if last else BETWEEN))
    return "".join(parts)


def _expression(token: str, between: str) -> str:
    if token == "..":  # nosec B105  # three words may stand here; it is no password
        return WORDS
    if token.endswith(")?"):
        return f"(?:{_words(token[:-1])}{between})?"
    return _words(token) + between


def _words(token: str) -> str:
    escaped = re.escape(token).replace(r"\*", ENDING).replace(r"\ ", BETWEEN)
    escaped = escaped.replace(r"\(", "(?:").replace(r"\)", ")").replace(r"\|", "|")
    return escaped.replace(r"\{money\}", MONEY)


def _begins(tokens: Sequence[str]) -> set[str]:
    first = tokens[0]
    found = {begin for choice in first.strip("()?").split("|") for begin in _begin(choice)}
    return found | _begins(tokens[1:]) if first.endswith(")?") else found


def _begin(choice: str) -> tuple[str, ...]:
    if choice.startswith("{money}"):
        return ANY_AMOUNT
    word = re.split(r"[\s*(]", choice, maxsplit=1)[0]
    return (word[:2],)
