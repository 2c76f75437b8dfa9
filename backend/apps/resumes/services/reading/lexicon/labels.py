"""Labels in front of what people tell."""

import re

from apps.resumes.services.reading.lexicon.fold import fold
from apps.resumes.services.reading.lexicon.load import LEXICONS

LABEL = re.compile(r"^([^:\t]{2,45}?)\s*[:\t]")


def has_label(text: str) -> bool:
    """Whether a line begins with a label of any language: something new begins there."""
    match = LABEL.match(text)
    folded = fold(match[1]) if match else ""
    return bool(folded) and any(
        folded in words for lexicon in LEXICONS.values() for words in (lexicon.labels, lexicon.refused)
    )
