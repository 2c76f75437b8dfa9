"""What a reader sees of HTML, found in time that grows with its length and with nothing else.

The parser of the standard library reads on to the end at every tag or comment that nobody closed: a hundred kilobytes
of them hold a worker for minutes.
"""

import html
import re

# Possessive: what was read once is not tried again in another way.
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
LONGEST_TAG = 2000  # characters in which quotes count; what is longer ends at its first ">"
OPENING = re.compile(r"<[a-zA-Z/!?]")
LONG_NUMBER = re.compile(
    r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?"
)  # of no character; int() refuses thousands of digits
BLOCKS = {
    "p", "div", "br", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "table",
}  # fmt: skip
SILENT = {"script", "style", "template", "noscript", "svg"}
RAW = {
    name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in ("script", "style")
}  # no tags in there


def unescape(text: str) -> str:
    """Read character references; one to a character that cannot be becomes U+FFFD."""
    return html.unescape(LONG_NUMBER.sub("\ufffd", text))


def read_page_text(value: str) -> str:
    """Return what a reader would see, with a line for each block and a dash for each item of a list."""
    page = _Page(value)
    page.read()
    return "".join(page.parts)


class _Page:
    """Goes through the text once, from tag to tag."""

    def __init__(self, value: str) -> None:
        self.value, self.at = value, 0
        self.last_tag_end, self.last_comment_end = value.rfind(">"), value.rfind("-->")
        self.parts: list[str] = []
        self.hidden: list[str] = []

    def read(self) -> None:
        """Read it from the beginning to the end."""
        while (opening := OPENING.search(self.value, self.at)) and opening.start() < self.last_tag_end:
            self._say(opening.start())
            self._pass(opening.start())
        self._say(len(self.value))

    def _say(self, end: int) -> None:
        if not self.hidden:
            self.parts.append(unescape(self.value[self.at : end]))
        self.at = end

    def _pass(self, start: int) -> None:
        """Go behind what opens here, which has an end somewhere."""
        if self.value.startswith("<!--", start) and start + 4 <= self.last_comment_end:
            self.at = self.value.index("-->", start + 4) + 3
        elif tag := TAG.match(self.value, start, start + LONGEST_TAG):
            self.at = tag.end()
            self._hear(tag[2].lower(), is_end=bool(tag[1]))
        else:
            self.at = self.value.index(">", start) + 1

    def _hear(self, name: str, *, is_end: bool) -> None:
        if not is_end and name in SILENT:
            self._hide(name)
        elif is_end and self.hidden and name == self.hidden[-1]:
            self.hidden.pop()
        elif name in BLOCKS:
            self.parts.append("\n")
        elif name == "li" and not is_end:
            self.parts.append("\n- ")

    def _hide(self, name: str) -> None:
        self.hidden.append(name)
        if name in RAW:
            end = RAW[name].search(self.value, self.at)
            self.at = end.start() if end else len(self.value)
