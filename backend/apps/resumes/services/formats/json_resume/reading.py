"""JSON Resume as a resume."""

import json
from collections.abc import Mapping
from typing import Any

from apps.resumes.enums import ResumeLanguage, SectionType
from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats.json_resume.basics import read_contact, read_summary
from apps.resumes.services.formats.json_resume.items import read_education, read_experience, read_projects
from apps.resumes.services.formats.json_resume.others import read_others
from apps.resumes.services.formats.json_resume.own import OWN
from apps.resumes.services.formats.json_resume.skills import read_skills
from apps.resumes.services.formats.outline import read_outline
from apps.resumes.services.formats.sections import Part
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import FileUnreadable, Unread

MOST_BYTES = 1_000_000
DEEPEST = 20
READERS = (
    (SectionType.CONTACT, read_contact),
    (SectionType.SUMMARY, read_summary),
    (SectionType.EXPERIENCE, read_experience),
    (SectionType.EDUCATION, read_education),
    (SectionType.SKILLS, read_skills),
    (SectionType.PROJECTS, read_projects),
)
ELSEWHERE = (
    *("$schema", "meta", "basics", "work", "volunteer", "education", "skills", "languages", "certificates"),
    *("projects", "awards", "publications", "interests", "references"),
)


def from_json_resume(
    raw: bytes | str | Mapping[str, Any], *, language: ResumeLanguage = ResumeLanguage.EN
) -> tuple[ResumeData, list[Unread]]:
    """The resume in the file, and what of the file was not taken.

    `language` counts when the file does not say its own (the standard cannot). Raises FileUnreadable.
    """
    document = _load(raw)
    taker = Taker()
    meta = document.get("meta")
    own = _get_own(meta)
    parts = [
        Part(kind, content) for kind, read in READERS if (content := read(taker, document, own)) is not None
    ]
    parts += read_others(taker, document)
    taker.leave_rest("", document, *ELSEWHERE)
    return read_outline(taker, own, parts, language), taker.unread


def _load(raw: bytes | str | Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(raw, Mapping):
        return dict(raw)
    if len(raw) > MOST_BYTES:
        raise FileUnreadable("too_large")
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError) as broken:
        raise FileUnreadable("not_json") from broken
    if not isinstance(document, dict) or not _is_flat(document, DEEPEST):
        raise FileUnreadable("not_json_resume")
    return document


def _is_flat(value: Any, deepest: int) -> bool:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return deepest > 0 and all(_is_flat(each, deepest - 1) for each in below)


def _get_own(meta: object) -> Mapping[str, Any]:
    own = meta.get(OWN) if isinstance(meta, dict) else None
    return own if isinstance(own, dict) else {}
