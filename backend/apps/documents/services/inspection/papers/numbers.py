"""Citizen service numbers: nine digits that pass the test, and words that say what they are.

One of eleven numbers passes by chance, and telephone numbers of Poland have nine digits, so digits alone prove nothing.
"""

import re
import unicodedata

from apps.documents.services.inspection.papers.digits import is_citizen_number

WORD = re.compile(
    r"(?<![^\W_])(?:B\.?S\.?N|БСН)(?![^\W\d_])|burger\s?-?service\s?-?nummer|sofi-?\s?nummer|\bsofinr\b|citizen\s+service\s+number|"
    r"numer\s+obywatelski\s+BSN|persoonsnummer",
    re.IGNORECASE,
)
# Written in one, the digits of a date or year may stand beside it, as in the rows of a table; in groups they may not.
NUMBER = re.compile(
    r"(?<![\d+])(?<!\d[.\-/])(?:\d{9}(?!\d)(?![.\-]\d)|(?<!\d )\d(?:[ .\-]?\d){8}(?!\d)(?![ .\-]\d))"
)
# Another word between the two says that the number is something else.
OTHER = re.compile(
    r"tel|phone|mobiel|mobile|gsm|whatsapp|telefon|тел|kvk|k\.v\.k|iban|btw|vat|rsin|rekening|account|order|bestel|"
    r"factuur|invoice|postcode|geboorte|born|\+",
    re.IGNORECASE,
)
# Spaces and dashes of typesetters, and what nobody sees.
PLAIN = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
NEAR = 60  # characters between the word and the number


def has_citizen_number(text: str) -> bool:
    """Say whether a citizen service number stands in the text, with the word for it right before, or right behind."""
    text = unicodedata.normalize("NFKC", text).translate(PLAIN)
    return any(
        is_citizen_number(re.sub(r"\D", "", number[0])) and _is_called_so(text, number)
        for number in NUMBER.finditer(text)
    )


def _is_called_so(text: str, number: re.Match[str]) -> bool:
    before = text[max(0, number.start() - NEAR) : number.start()]
    words = list(WORD.finditer(before))
    if words and not OTHER.search(before, words[-1].end()):
        return True
    return (
        re.match(rf"\s*\(?\s*(?:{WORD.pattern})", text[number.end() : number.end() + NEAR], re.IGNORECASE)
        is not None
    )
