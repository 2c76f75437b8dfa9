"""HTML, or what somebody pasted, to clean plain text."""

import re
import unicodedata

from apps.jobs.services.imports.page_text import read_page_text, unescape

CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
)
SURROGATES = re.compile(r"[\ud800-\udfff]")  # halves of a character, which no database takes
MARKUP = re.compile(r"<[a-zA-Z/!][^>]{0,500}>")
ESCAPED_MARKUP = re.compile(r"&(?:amp;)?lt;/?[a-zA-Z]")
SPACES = re.compile(r"[^\S\n]+")
BLANK_LINES = re.compile(r"\n{3,}")


def clean_line(value: str) -> str:
    """One line without markup, control characters and double spaces, in composed Unicode (NFC)."""
    return " ".join(clean_text(value).split())


def clean_text(value: str) -> str:
    """Plain text with its paragraphs and lists, without markup, control and invisible characters."""
    value = SURROGATES.sub("\ufffd", CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n")))
    if ESCAPED_MARKUP.search(value) and not MARKUP.search(value):
        value = unescape(unescape(value))
    value = read_page_text(value) if MARKUP.search(value) else unescape(value)
    lines = [SPACES.sub(" ", line).strip() for line in CONTROL.sub("", value).split("\n")]
    return unicodedata.normalize("NFC", BLANK_LINES.sub("\n\n", "\n".join(lines)).strip())
