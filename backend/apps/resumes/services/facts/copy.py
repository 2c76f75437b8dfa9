"""What of a content is a fact, and what are words."""

from collections.abc import Mapping

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS, Content
from apps.resumes.services.facts.items import FACTS as ITEM_FACTS
from apps.resumes.services.facts.items import copy_items

FACTS: Mapping[SectionType, frozenset[str]] = {
    SectionType.CONTACT: frozenset({"email", "phone", "country"}),
    SectionType.SUMMARY: frozenset(
        {"available_from", "hours_min", "hours_max", "availability", "right_to_work"}
    ),
    SectionType.SKILLS: frozenset({"languages", "licences"}),
}


def copy_facts(type: SectionType, source: Content, target: Content) -> Content:
    """Return the target with the facts of the source; names, places and everything in words stay its own."""
    if type in ITEM_FACTS:
        return copy_items(type, source, target)
    facts = {name: value for name, value in source.model_dump().items() if name in FACTS.get(type, ())}
    return CONTENTS[type].model_validate({**target.model_dump(), **facts})
