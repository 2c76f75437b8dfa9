"""Letters as they are compared: the same as the database's `jobs_fold`, for looking words up in shipped lists."""

import re
import unicodedata

# Letters that are one with a stroke, a tail or a hook, and the apostrophes that people type or leave out.
LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ı": "i", "þ": "th", "ð": "d", "ґ": "г"}
    | dict.fromkeys("'’ʼ‘`´")
)
WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Write small letters without marks: "Łódź" gives "lodz", "м'ясо" gives "мясо", "й" gives "и"."""
    marked = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in marked if not unicodedata.combining(letter)).translate(LETTERS)


def split_words(text: str) -> list[str]:
    """List the folded words of a text; every sign between letters and digits parts them."""
    return WORD.findall(fold(text))
