"""What a link shows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from apps.resumes.enums import SectionType
from apps.resumes.models import ResumeShare
from apps.resumes.models.content import ContactContent, ResumeData, SectionData


@dataclass(frozen=True, kw_only=True)
class Shared:
    """An open link: what it shows, until when, and what proves for a short time that its password was given."""

    share_id: UUID
    data: ResumeData
    expires_at: datetime
    proof: str  # what the password was; changes with it


def show(share: ResumeShare) -> Shared:
    """Return what the link shows; without the ways to reach the person, unless they want that."""
    data = ResumeData.model_validate(share.version.data)
    if not share.shows_contact:
        data = data.model_copy(update={"sections": tuple(map(_show_name_only, data.sections))})
    return Shared(share_id=share.pk, data=data, expires_at=share.expires_at, proof=share.password_hash)


def _show_name_only(section: SectionData) -> SectionData:
    if section.type != SectionType.CONTACT or not isinstance(section.content, ContactContent):
        return section
    return section.model_copy(update={"content": ContactContent(name=section.content.name)})
