"""Citizen service numbers (BSN): nine digits that pass the eleven-proof."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from apps.messaging.enums import HiddenKind
from apps.messaging.services.masking.digits import read_digits
from apps.messaging.services.masking.exempt import blank_exempt
from apps.messaging.services.masking.fold import Folded
from apps.messaging.services.masking.masked import Span

NINE = re.compile(r"(?<![\w+])(?<!\d[ .\-])\d(?:[ .\-]{0,2}\d){8}(?![ .\-]?\d|[^\W_])")


def find_citizen_numbers(folded: Folded) -> Iterator[Span]:
    """Find what looks like a citizen service number; an RSIN looks alike."""
    read = read_digits(folded)
    for match in NINE.finditer(blank_exempt(read.text)):
        digits = re.sub(r"\D", "", match[0])
        if digits.strip("0") and bsn.is_valid(digits):
            yield Span(HiddenKind.CITIZEN_NUMBER, *read.span(match.start(), match.end()))
