"""Phone numbers, however they are written."""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import PhoneNumberType

from apps.compliance.enums import HiddenKind
from apps.compliance.services.masking.digits import read_digits
from apps.compliance.services.masking.exempt import blank_exempt
from apps.compliance.services.masking.fold import Folded
from apps.compliance.services.masking.masked import Span

RUN = re.compile(r"\d+(?:(?:[\W_]{0,4}|[\s._*\-]{5,60})\d+)*")
BEFORE = re.compile(r"(?:[+(][ (]?)?$")
GROUP = re.compile(r"\d+")
SHORTEST, LONGEST = 8, 15
# Where our users come from: numbers without a country are read as theirs.
REGIONS = ("NL", "BE", "DE", "PL", "RO", "BG", "UA", "ES", "GB")
CODES = (
    "31",
    "32",
    "34",
    "359",
    "36",
    "370",
    "371",
    "380",
    "40",
    "420",
    "421",
    "44",
    "48",
    "49",
    "90",
    "212",
)
MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
FREE = {PhoneNumberType.TOLL_FREE, PhoneNumberType.UAN, PhoneNumberType.UNKNOWN}
MOST_LOOKS = (
    150  # so much arithmetic a message may cost; one with more numbers in it is hidden without looking
)


class Looks:
    """How often the numbering plans were asked for one text."""

    def __init__(self) -> None:
        self.left = MOST_LOOKS

    def is_phone(self, digits: str, *, has_plus: bool) -> bool:
        """Whether somebody can be called at this number."""
        asked = list(_readings(digits, has_plus=has_plus))
        self.left -= len(asked)
        return bool(asked) and (self.left < 0 or any(_is_valid(*reading) for reading in asked))


def find_phones(folded: Folded) -> Iterator[Span]:
    """Find phone numbers."""
    read = read_digits(folded)
    text, looks = blank_exempt(read.text), Looks()
    for run in RUN.finditer(text):
        groups = [(group.start(), group.end()) for group in GROUP.finditer(text, run.start(), run.end())]
        for start, end in _find_in(text, groups, looks):
            begin = start - len(BEFORE.search(text[:start][-4:])[0])  # type: ignore[index]  # it matches nothing, too
            yield Span(HiddenKind.PHONE, *read.span(begin, end))


def _find_in(text: str, groups: list[tuple[int, int]], looks: Looks) -> Iterator[tuple[int, int]]:
    """The longest number that begins at each group, from left to right."""
    first = 0
    while first < len(groups):
        size = _longest_at(text, groups[first:], looks)
        if size:
            yield groups[first][0], groups[first + size - 1][1]
        first += size or 1


def _longest_at(text: str, groups: list[tuple[int, int]], looks: Looks) -> int:
    """How many of the groups make one number; 0 if none does."""
    begin, digits, longest = groups[0][0], "", 0
    has_plus = "+" in text[max(0, begin - 2) : begin]
    for size, (start, end) in enumerate(groups, start=1):
        digits += text[start:end]
        if len(digits) > LONGEST:
            break
        if looks.is_phone(digits, has_plus=has_plus):
            longest = size
    return longest


def _readings(digits: str, *, has_plus: bool) -> Iterator[tuple[str, str | None, bool]]:
    """Ways to read the digits: number, region, whether only a mobile one counts."""
    if not SHORTEST <= len(digits) <= LONGEST:
        return
    if has_plus or digits.startswith("00"):
        yield f"+{digits.removeprefix('00')}", None, False
    elif digits.startswith("0"):
        yield from ((digits, region, False) for region in REGIONS if len(digits) <= 12)
    elif len(digits) == 9:
        yield from ((digits, region, True) for region in REGIONS)
    elif len(digits) > 9 and digits.startswith(CODES):
        yield f"+{digits}", None, True


def _is_valid(digits: str, region: str | None, only_mobile: bool) -> bool:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return False
    kind = phonenumbers.number_type(number)
    return kind in MOBILE if only_mobile else kind not in FREE
