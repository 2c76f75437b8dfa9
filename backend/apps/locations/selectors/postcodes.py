"""Find the area of a postcode."""

import re

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.locations.models import Postcode

# SA, SD and SS are never given out (domain.md, 6).
FORM = re.compile(r"\s*([1-9][0-9]{3})\s?((?!S[ADS])[A-Z]{2})?\s*", re.ASCII | re.IGNORECASE)
FORM_START = re.compile(r"\s*([1-9][0-9]{0,3})(?:(?<=[0-9]{4})\s?[A-Z]{0,2})?\s*", re.ASCII | re.IGNORECASE)


class UnknownPostcode(DomainError):
    """There is no such Dutch postcode."""

    code, status = "unknown_postcode", 400
    message = _("We do not know this postcode. Write a Dutch postcode, for example 1012 or 1012 AB.")


def find_pc4(text: str) -> str | None:
    """Return the four digits of what is written as a Dutch postcode ("1012", "1012AB", "1012 ab"), or None."""
    match = FORM.fullmatch(text)
    return match[1] if match else None


def find_letters(text: str) -> str | None:
    """Return the postcode with its letters as PDOK and the register write it ("1012AB"), or None if it has none."""
    match = FORM.fullmatch(text)
    return f"{match[1]}{match[2].upper()}" if match and match[2] else None


def find_postcode(*, code: str) -> Postcode | None:
    """Return the area of this postcode, with or without its letters; None if there is none."""
    pc4 = find_pc4(code)
    return Postcode.objects.filter(pk=pc4).first() if pc4 else None


def get_postcode(*, code: str, field: str = "postcode") -> Postcode:
    """Return the area of this postcode, with or without its letters.

    :param field: the input field to name in the refusal
    :raises UnknownPostcode: if it is not written as a postcode, or nobody has it
    """
    postcode = find_postcode(code=code)
    if postcode is None:
        raise UnknownPostcode(field=field)
    return postcode
