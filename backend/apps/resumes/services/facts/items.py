"""Facts of jobs, schools and projects."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS, Content

# By what the same entry is known in another language, and what of it is a fact.
KNOWN_BY = {
    SectionType.EXPERIENCE: "organization",
    SectionType.EDUCATION: "institution",
    SectionType.PROJECTS: "url",
}
FACTS = {
    SectionType.EXPERIENCE: ("start", "end", "is_current"),
    SectionType.EDUCATION: ("start", "end", "is_finished"),
    SectionType.PROJECTS: ("start", "end"),
}
Entry = dict[str, Any]


def copy_items(type: SectionType, source: Content, target: Content) -> Content:
    """Return the target with the facts of those entries of the source that are surely the same ones.

    Entries are the same if they name the same employer, school or page, and both sides name it equally often.
    """
    theirs, own = (_group(content, KNOWN_BY[type]) for content in (source, target))
    content = target.model_dump(mode="json")
    for name, places in own.items():
        same = theirs.get(name, [])
        if len(same) == len(places):
            for (place, _), (_, entry) in zip(places, same, strict=True):
                content["items"][place] |= {fact: entry[fact] for fact in FACTS[type]}
    return CONTENTS[type].model_validate(content)


def _group(content: Content, known_by: str) -> dict[str, Sequence[tuple[int, Entry]]]:
    groups: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for place, entry in enumerate(content.model_dump(mode="json")["items"]):
        if name := entry[known_by].casefold():
            groups[name].append((place, entry))
    return dict(groups)
