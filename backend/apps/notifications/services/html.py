"""A letter as HTML, calm and readable on a small phone, light and dark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from apps.notifications.selectors.texts import Text
from apps.notifications.services.links import links_in

LONGEST_PREVIEW = 110  # characters that mail programs show behind the subject


@dataclass(frozen=True)
class Line:
    """One line: words, with a code among them that stands out, or an address that may be pressed."""

    before: str
    code: str = ""
    after: str = ""
    is_link: bool = False


@dataclass(frozen=True)
class Block:
    """One paragraph, or the button to the page that the letter leads to."""

    lines: Sequence[Line]
    is_button: bool = False


def render_html(
    *, text: Text, language: str, subject: str, blocks: Sequence[str], facts: Mapping[str, str]
) -> str:
    """Render the paragraphs of a letter; the same words in the same order as in its text."""
    end = len(blocks) - (2 if facts.get("stop_all") else 1)  # the signature, and the way to hear no more
    return render_to_string(
        "notifications/mail.html",
        {
            "language": language,
            "subject": subject,
            "preview": _preview(blocks[1:end]),
            "blocks": [_block(block, facts) for block in blocks[:end]],
            "notes": [_block(block, facts) for block in blocks[end:]],
            "link": facts.get("link", ""),
            "button": text.button,
            "by_hand": text.by_hand,
        },
    )


def _preview(blocks: Sequence[str]) -> str:
    """What mail programs show behind the subject: the first words, not the greeting."""
    text = " ".join(blocks[0].split()) if blocks else ""
    return text if len(text) <= LONGEST_PREVIEW else f"{text[:LONGEST_PREVIEW]}…"


def _block(block: str, facts: Mapping[str, str]) -> Block:
    if block == facts.get("link"):
        return Block(lines=(), is_button=True)
    links = links_in(facts)
    return Block([_line(line, facts.get("code", ""), line in links) for line in block.split("\n")])


def _line(line: str, code: str, is_link: bool) -> Line:
    if is_link or not code:
        return Line(line, is_link=is_link)
    return Line(*line.partition(code))
