"""How names are compared."""

import re
import unicodedata

# Letters that Unicode does not take apart into a letter and a mark.
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ĳ": "ij"})


def fold_name(text: str) -> str:
    """Write a name as it is compared: small letters, no marks, one space for all else.

    "'s-Gravenhage" gives "s gravenhage"; Cyrillic stays Cyrillic. The result holds letters, digits and single spaces
    only, so it is safe inside LIKE.
    """
    marked = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", plain.translate(LETTERS)).strip()
