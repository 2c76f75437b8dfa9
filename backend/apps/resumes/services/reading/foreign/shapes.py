"""What can be told by its shape: addresses of mail and pages, phone numbers, places."""

import re
from functools import cache

import phonenumbers
from babel import Locale

from apps.locations.models import PlaceName
from apps.locations.selectors import fold_name
from apps.resumes.services.reading.lexicon import LEXICONS, fold

HOME = "NL"
EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,190}\.[A-Za-z]{2,24}")
PAGE = re.compile(
    r"(?:https?://|www\.|(?:[a-z]{2,3}\.)?linkedin\.com/|github\.com/)[^\s<>\"|,;]+",
    re.IGNORECASE,
)
# A postcode with the place behind it: Dutch, then those of five digits and the Polish ones, then Bulgarian ones.
POSTCODE = re.compile(
    r"(?:\b\d{4}\s?[A-Z]{2}\b|\b\d{2}-\d{3}\b|\b\d{5,6}\b|\b\d{4}\b),?\s+([^\W\d][^\d,;(]{1,50})"
)


def find_email(text: str) -> str | None:
    """Find an address of mail."""
    match = EMAIL.search(text)
    return match[0].rstrip(".") if match else None


def find_pages(text: str) -> list[str]:
    """Find addresses of pages, each with its scheme."""
    found = (match[0].rstrip(".)") for match in PAGE.finditer(text))
    return [page if page.lower().startswith("http") else f"https://{page}" for page in found]


def find_phone(text: str) -> tuple[str, bool] | None:
    """Find a number in E.164, and whether it said its country; else it is Dutch."""
    for match in phonenumbers.PhoneNumberMatcher(text, HOME):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        return number, match.raw_string.lstrip("( ").startswith(("+", "00"))
    return None


def find_place_behind_postcode(text: str) -> str | None:
    """Find the place in an address."""
    match = POSTCODE.search(text)
    return match[1].strip(" .-–") if match else None


def is_place(text: str) -> bool:
    """Whether a Dutch place is called so (one query)."""
    folded = fold_name(text)
    return bool(folded) and PlaceName.objects.filter(folded=folded, is_whole=True).exists()


def find_country(text: str) -> str | None:
    """Find a country that is named in one of the seven languages, and nothing else."""
    return _countries().get(fold(text))


@cache
def _countries() -> dict[str, str]:
    return {
        fold(name): code
        for language in LEXICONS
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
