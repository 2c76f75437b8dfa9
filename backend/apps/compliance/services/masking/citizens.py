"""Citizen service numbers (BSN): nine digits that pass the eleven-proof."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from apps.compliance.enums import HiddenKind
from apps.compliance.services.masking.digits import read_digits
from apps.compliance.services.masking.exempt import blank_exempt
from apps.compliance.services.masking.fold import Folded
from apps.compliance.services.masking.masked import Span

# Said to be one: then anything may stand between the digits, and before them.
NAMED = re.compile(r"(?:bsn|sofi\w{0,8}|burgerservice\w{0,8})\D{0,20}(?P<number>\d(?:[\W_]{0,4}\d){8})(?!\d)")
NINE = re.compile(r"(?<![\w+])(?<!\d[ .\-])\d(?:[ .\-]{0,2}\d){8}(?![ .\-]?\d|[^\W_])")


def find_citizen_numbers(folded: Folded) -> Iterator[Span]:
    """Find what looks like a citizen service number; an RSIN looks alike."""
    read = read_digits(folded)
    text = blank_exempt(read.text)
    found = [match.span() for match in NINE.finditer(text)] + [
        match.span("number") for match in NAMED.finditer(text)
    ]
    for start, end in found:
        digits = re.sub(r"\D", "", text[start:end])
        if digits.strip("0") and bsn.is_valid(digits):
            yield Span(HiddenKind.CITIZEN_NUMBER, *read.span(start, end))
