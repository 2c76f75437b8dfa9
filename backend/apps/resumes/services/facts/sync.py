"""Bring the facts of a resume into its siblings."""

from django.db import transaction

from apps.resumes.enums import SectionType
from apps.resumes.models import Resume, ResumeSection
from apps.resumes.services.facts.copy import copy_facts
from apps.resumes.services.versions.change import note_change

Sections = dict[str, ResumeSection]


@transaction.atomic
def sync_facts(*, resume: Resume) -> list[Resume]:
    """Copy dates, licences, languages, hours and contact into the same resume in other languages; words stay.

    Returns the siblings that changed. What a sibling does not have is not added to it.

    :raises ResumeTooLarge: if a sibling would be above 200 kB
    :raises Resume.DoesNotExist: if the resume was deleted meanwhile
    """
    # By id, so that two of the family, synced at once, wait for each other and do not block each other.
    family = Resume.objects.filter(family_id=resume.family_id).order_by("pk").select_for_update(no_key=True)
    siblings = {each.pk: each for each in family}
    if siblings.pop(resume.pk, None) is None:
        raise Resume.DoesNotExist
    source = _index(resume)
    return [sibling for sibling in siblings.values() if _bring(source, sibling)]


def _bring(source: Sections, sibling: Resume) -> bool:
    changed = [section for type, section in _index(sibling).items() if _copy(source.get(type), section)]
    if changed:
        note_change(resume=sibling)
    return bool(changed)


def _copy(source: ResumeSection | None, target: ResumeSection) -> bool:
    if source is None:
        return False
    own = target.data.content
    content = copy_facts(SectionType(target.type), source.data.content, own)
    if content == own:
        return False
    target.content = content.model_dump(mode="json")
    target.save(update_fields=["content", "updated_at"])
    return True


def _index(resume: Resume) -> Sections:
    rows = ResumeSection.objects.filter(resume=resume).exclude(type=SectionType.CUSTOM)
    return {section.type: section for section in rows}
