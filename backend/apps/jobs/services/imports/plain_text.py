"""HTML, or what somebody pasted, to clean plain text."""

import html
import re
import unicodedata
from html.parser import HTMLParser

CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
)
SURROGATES = re.compile(r"[\ud800-\udfff]")  # halves of a character, which no database takes
MARKUP = re.compile(r"<[a-zA-Z/!][^>]{0,500}>")
ESCAPED_MARKUP = re.compile(r"&(?:amp;)?lt;/?[a-zA-Z]")
SPACES = re.compile(r"[^\S\n]+")
BLANK_LINES = re.compile(r"\n{3,}")
BLOCKS = {
    "p",
    "div",
    "br",
    "ul",
    "ol",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "table",
}
SILENT = {"script", "style", "template", "noscript", "svg"}


class _TextOfPage(HTMLParser):
    """Collects what a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.hidden.append(tag)
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def clean_line(value: str) -> str:
    """One line without markup, control characters and double spaces, in composed Unicode (NFC)."""
    return " ".join(clean_text(value).split())


def clean_text(value: str) -> str:
    """Plain text with its paragraphs and lists, without markup, control and invisible characters."""
    value = SURROGATES.sub("\ufffd", CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n")))
    if ESCAPED_MARKUP.search(value) and not MARKUP.search(value):
        value = html.unescape(html.unescape(value))
    value = _without_markup(value) if MARKUP.search(value) else html.unescape(value)
    lines = [SPACES.sub(" ", line).strip() for line in CONTROL.sub("", value).split("\n")]
    return unicodedata.normalize("NFC", BLANK_LINES.sub("\n\n", "\n".join(lines)).strip())


def _without_markup(value: str) -> str:
    page = _TextOfPage()
    page.feed(value)
    page.close()
    return "".join(page.parts)
