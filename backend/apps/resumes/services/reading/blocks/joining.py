"""Put the lines of one paragraph together again, as they were before paper broke them."""

import re
from collections.abc import Iterable, Sequence

# Where a line may break without a space (Unicode line breaking, UAX 14): a hyphen, a dash, a slash, a bar.
BREAKS_AFTER = tuple("-‐–—/|")
SPACES = re.compile(r"[^\S\n\t]+")
REPEATED = re.compile(r"-\w")
AROUND = re.compile(r" ?([\n\t]) ?")


def keeps_spaces(paragraphs: Iterable[Sequence[str]]) -> bool:
    """Whether the writer left the space at the end of a broken line where it was: then nothing is guessed."""
    return any(line.endswith(" ") for lines in paragraphs for line in lines[:-1])


def join_lines(lines: Sequence[str], *, exact: bool) -> str:
    """Return the text of one paragraph.

    :param exact: what `keeps_spaces` says of the whole document
    """
    text = ""
    for line in lines:
        # Polish, Czech and Spanish repeat the hyphen of a broken word on the next line.
        rest = line[1:] if text.endswith("-") and REPEATED.match(line) else line
        text += _between(text, rest, exact) + rest
    return AROUND.sub(r"\1", SPACES.sub(" ", text)).strip()


def _between(before: str, after: str, exact: bool) -> str:
    if not before or not after or before[-1].isspace() or before.endswith(BREAKS_AFTER):
        return ""
    if exact:
        return "\n" if before[-1].isalnum() and after[0].isalnum() else ""
    return " "
