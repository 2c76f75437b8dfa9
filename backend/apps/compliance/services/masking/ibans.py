"""Bank account numbers."""

import re
from collections.abc import Iterator

from stdnum import iban

from apps.compliance.enums import HiddenKind
from apps.compliance.services.masking.fold import Folded
from apps.compliance.services.masking.masked import Span

START = re.compile(r"(?<![^\W_])[a-z]{2}[ .\-_/]?\d[ .\-_/]?\d")
BETWEEN = " .-_/\u00a0\n"
# By country, so that nobody has to try every length (ISO 13616 registry).
LENGTHS = {
    "ad": 24, "al": 28, "at": 20, "ba": 20, "be": 16, "bg": 22, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18,
    "ee": 20, "es": 24, "fi": 18, "fr": 27, "gb": 22, "ge": 22, "gr": 27, "hr": 21, "hu": 28, "ie": 22, "is": 26,
    "it": 27, "li": 21, "lt": 20, "lu": 20, "lv": 21, "mc": 27, "md": 24, "me": 22, "mk": 19, "mt": 31, "nl": 18,
    "no": 15, "pl": 28, "pt": 25, "ro": 24, "rs": 22, "se": 24, "si": 19, "sk": 24, "tr": 26, "ua": 29, "xk": 20,
}  # fmt: skip


def find_ibans(folded: Folded) -> Iterator[Span]:
    """Find IBANs whose check digits are right, with spaces, dots and dashes or without."""
    text = folded.latin
    for match in START.finditer(text):
        end = _end_of(text, match.start(), LENGTHS.get(match[0][:2], 0))
        if end:
            yield Span(HiddenKind.IBAN, *folded.span(match.start(), end))


def _end_of(text: str, start: int, length: int) -> int:
    """Where the account number that starts here ends; 0 if there is none."""
    found, index = "", start
    while len(found) < length and index < len(text) and (text[index].isalnum() or text[index] in BETWEEN):
        found += text[index] if text[index].isalnum() else ""
        index += 1
    return index if length and len(found) == length and iban.is_valid(found, check_country=False) else 0
