"""The HTML that Europass keeps inside of its texts: paragraphs and lists."""

from html import escape
from html.parser import HTMLParser

BREAKS = frozenset({"p", "div", "br", "ul", "ol", "tr", "h1", "h2", "h3"})
SILENT = frozenset({"script", "style"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[bool, str]] = [(False, "")]
        self.silent = 0

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.silent += tag in SILENT
        if tag == "li" or tag in BREAKS:
            # A paragraph inside of a point is still that point.
            is_point = tag == "li" or (tag == "p" and self.lines[-1] == (True, ""))
            self.lines.append((is_point, ""))

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT and self.silent > 0
        if tag == "li" or tag in BREAKS:
            self.lines.append((False, ""))

    def handle_data(self, data: str) -> None:
        if not self.silent:
            is_point, text = self.lines[-1]
            self.lines[-1] = (is_point, text + data)


def read_rich(text: str) -> tuple[str, list[str]]:
    """Paragraphs, and points of lists, in what may be HTML or plain."""
    if "<" not in text and "&" not in text:
        return text, []
    reader = _Reader()
    reader.feed(text)
    reader.close()
    said = [(is_point, line.strip()) for is_point, line in reader.lines if line.strip()]
    paragraphs = [line for is_point, line in said if not is_point]
    return "\n".join(paragraphs), [line for is_point, line in said if is_point]


def write_rich(text: str, points: tuple[str, ...] = ()) -> str:
    """The same as HTML."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)
    items = "".join(f"<li>{escape(point)}</li>" for point in points)
    return f"{paragraphs}<ul>{items}</ul>" if items else paragraphs
