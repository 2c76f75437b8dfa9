"""Pictures of the pages of a resume, drawn by what prints it."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper import draw_pages, find_unprintable

REMEMBERED = 24  # resumes whose pictures a process keeps: those that somebody looks at now


@dataclass(frozen=True)
class Pictures:
    """SVG of each page, with letters as shapes; the key is of what they show."""

    pages: tuple[bytes, ...]
    key: str
    unprintable: str


def draw(data: ResumeData) -> Pictures:
    """Draw the pages, or take those that were drawn for the same content not long ago."""
    return _draw(data.model_copy(update={"title": ""}).model_dump_json())


@lru_cache(maxsize=REMEMBERED)
def _draw(content: str) -> Pictures:
    data = ResumeData.model_validate_json(content)
    key = hashlib.sha256(content.encode()).hexdigest()[:20]
    return Pictures(tuple(draw_pages(data, into="svg")), key, " ".join(find_unprintable(data)))
