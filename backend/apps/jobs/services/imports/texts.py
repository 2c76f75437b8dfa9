"""Title and description."""

import re
from typing import Any

from apps.jobs.services.imports.rows import RowRefused
from apps.jobs.services.imports.values import read_line, read_text

Columns = dict[str, str]
DUTCH_WORDS = re.compile(r"\b(?:de|het|een|en|van|je|wij|voor|met|bij)\b", re.IGNORECASE)
ENGLISH_WORDS = re.compile(r"\b(?:the|and|of|to|you|we|for|with|are|in)\b", re.IGNORECASE)


def read_texts(columns: Columns) -> dict[str, Any]:
    """Read both, and tell the language of the text.

    :raises RowRefused: missing, too_long, damaged_text
    """
    title = read_line("title", columns.get("title", ""), longest=120)
    if not title:
        raise RowRefused("title", "missing")
    description = read_text("description", columns.get("description", ""), longest=10_000)
    if not description:
        raise RowRefused("description", "missing")
    dutch, english = (len(words.findall(description)) for words in (DUTCH_WORDS, ENGLISH_WORDS))
    return {"title": title, "description": description, "text_language": "en" if english > dutch else "nl"}
