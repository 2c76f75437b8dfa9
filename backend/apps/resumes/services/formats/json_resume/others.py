"""What has no section of its own here: awards, publications and interests become sections under their own headings."""

from collections.abc import Mapping
from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CustomContent
from apps.resumes.services.formats.json_resume.items import list_items
from apps.resumes.services.formats.sections import Part
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

HEADINGS = {"awards": "Awards", "publications": "Publications", "interests": "Interests"}
TOLD = {
    "awards": ("title", "awarder", "date", "summary"),
    "publications": ("name", "publisher", "releaseDate", "summary", "url"),
    "interests": ("name", "keywords"),
}


def read_others(taker: Taker, document: Mapping[str, Any]) -> list[Part]:
    """One section for each list that says something; names of people who vouch for somebody are not taken."""
    taker.leave("/references", document.get("references"), WhyUnread.OTHER_PERSON)
    parts = []
    for name, heading in HEADINGS.items():
        points = [
            _tell(taker, pointer, item, TOLD[name]) for pointer, item in list_items(taker, document, name)
        ]
        raw = {"points": [each for each in points if each]}
        content = taker.take(CustomContent, raw, f"/{name}")
        if content is not None and content.points:
            parts.append(Part(SectionType.CUSTOM, content, heading))
    return parts


def _tell(taker: Taker, pointer: str, item: Mapping[str, Any], names: tuple[str, ...]) -> str:
    taker.leave_rest(pointer, item, *names)
    words = [each for name in names for each in taker.texts(f"{pointer}/{name}", item.get(name, ""))]
    return ", ".join(words)
