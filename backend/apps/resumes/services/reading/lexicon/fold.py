"""How words are compared."""

import re
import unicodedata

LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ĳ": "ij", "ß": "ss"})
APART = re.compile(r"[\W_]+")
# A mark over a Latin letter goes; й and ї stay letters of their own.
LATIN_MARKS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Write words as they are compared: small letters, no marks on Latin ones, one space for all else."""
    plain = LATIN_MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return APART.sub(" ", unicodedata.normalize("NFC", plain).translate(LETTERS)).strip()
