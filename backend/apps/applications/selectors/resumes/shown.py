"""Show it whole, or without who it is."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from apps.applications.enums import CONTACT_SHOWN, Side
from apps.applications.models import Application
from apps.applications.selectors.contact import find_contact
from apps.applications.selectors.resumes.names import cover_names
from apps.applications.selectors.words import show_words
from apps.compliance.enums import HIDDEN
from apps.resumes.enums import SectionType
from apps.resumes.models.content import ContactContent, ResumeData

Hide = Callable[[str], str]
# What the person did not write, but chose; nothing in it tells who it is.
CHOSEN = frozenset(
    {
        "type", "kind", "language", "level", "template", "style", "start", "end", "expires_on", "available_from",
        "availability", "right_to_work",
    }
)  # fmt: skip


def find_resume_shown(*, application: Application, reader: Side) -> ResumeData | None:
    """Find the resume as it was sent, for this side; None if none was, or its owner was erased.

    Until the employer may know who it is, the section with the name and the ways of contact is missing, and what is
    said elsewhere has dots for the name, for contact and bank details, and no links. A citizen service number stays
    hidden even then. What is stored stays as it was sent.
    """
    version = application.resume_version
    if version is None:
        return None
    data = ResumeData.model_validate(version.data)
    if reader == Side.CANDIDATE:
        return data
    hide = partial(show_words, application=application, by=Side.CANDIDATE, reader=reader)
    return (
        _rewrite(data, hide)
        if application.status in CONTACT_SHOWN
        else _without_person(data, hide, application)
    )


def name_resume_file(*, application: Application, reader: Side, ending: str) -> str:
    """Name a file with it: after the person if the reader may know the name, else after signs of the application."""
    person = application.applicant if reader == Side.CANDIDATE else find_contact(application=application)
    words = re.sub(r"[\W_]+", "-", person.name if person else "").strip("-").lower()
    return f"resume-{words or application.pk.hex[-4:]}.{ending}"


def _without_person(data: ResumeData, hide: Hide, application: Application) -> ResumeData:
    names = {section.content.name for section in data.sections if isinstance(section.content, ContactContent)}
    if application.applicant is not None and application.applicant.name:
        names.add(application.applicant.name)
    kept = tuple(section for section in data.sections if section.type != SectionType.CONTACT)
    return _rewrite(
        data.model_copy(update={"sections": kept, "title": ""}),
        lambda text: cover_names(hide(text), names),
        links=False,
    )


def _rewrite(data: ResumeData, hide: Hide, *, links: bool = True) -> ResumeData:
    return ResumeData.model_validate(_walk(data.model_dump(mode="json"), hide, links))


def _walk(value: Any, hide: Hide, links: bool) -> Any:
    if isinstance(value, str):
        return _hide_in_place(value, hide)
    if isinstance(value, list):
        return [_walk(each, hide, links) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: _show(name, each, hide, links) for name, each in value.items()}


def _hide_in_place(text: str, hide: Hide) -> str:
    """Hide, and cut what dots for a very short name make longer: a resume has room for what was written, no more."""
    return hide(text)[: max(len(text), len(HIDDEN))]


def _show(name: str, value: Any, hide: Hide, links: bool) -> Any:
    if name in CHOSEN:
        return value
    if name in ("url", "email", "phone"):
        return value if links else ""
    return _walk(value, hide, links)
