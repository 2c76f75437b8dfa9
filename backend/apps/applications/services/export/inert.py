"""Text that no spreadsheet takes for a formula."""

import re

# What begins a formula: as ASCII, as a minus of typography, and in the wide and small forms of East Asian scripts.
SIGNS = "=+\\-@\u2212\uff1d\uff0b\uff0d\uff20\u207a\u207b\u208a\u208b\ufe62\ufe63\ufe66\ufe6b"
# A cell begins where the text does; and, for a program that expects other separators than ours, behind each of them.
BEGINS = re.compile(
    rf"(^|[,;|\n])([ \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff'\"]*)(?=[{SIGNS}])"
)
GAPS = re.compile(r"[\t\r\v\f\x00\x1c-\x1f\x85\u2028\u2029]+")


def make_inert(text: str) -> str:
    """Put an apostrophe before whatever could begin a formula, and spaces for tabs and carriage returns."""
    return BEGINS.sub(r"\1'\2", GAPS.sub(" ", text))
