"""A resume as one value: out of its rows, and into them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from apps.resumes.models import Resume, ResumeSection
from apps.resumes.models.content import ResumeData, SectionData
from apps.resumes.models.content.words import Value

# Sections in the order in which they stand, and whether each is shown.
Arrangement = Sequence[tuple[SectionData, bool]]


class HiddenSection(Value):
    """A section that is not shown, and where it stands among all."""

    position: int
    section: SectionData


class State(NamedTuple):
    """All that a resume says, shown or not."""

    data: ResumeData
    hidden: Sequence[HiddenSection]


def read_data(*, resume: Resume) -> ResumeData:
    """Return what the resume shows as one value (one query); sections that its owner hides are not in it."""
    return read_state(resume=resume).data


def read_state(*, resume: Resume) -> State:
    """Return what the resume shows, and what its owner hides (one query)."""
    rows = list(ResumeSection.objects.filter(resume=resume).order_by("position"))
    hidden = [HiddenSection(position=row.position, section=row.data) for row in rows if not row.is_visible]
    return State(_make_data(resume, [row.data for row in rows if row.is_visible]), hidden)


def arrange(shown: Iterable[SectionData], hidden: Iterable[HiddenSection]) -> Arrangement:
    """Put hidden sections back where they stood among those that are shown."""
    arranged = [(section, True) for section in shown]
    for each in sorted(hidden, key=lambda each: each.position):
        arranged.insert(each.position, (each.section, False))
    return arranged


def put_sections(resume: Resume, arrangement: Arrangement) -> None:
    """Make these the sections of a locked resume. One of the same type stays the same row, and keeps its id."""
    rows = list(ResumeSection.objects.filter(resume=resume))
    kept = [_put(resume, rows, position, *each) for position, each in enumerate(arrangement)]
    ResumeSection.objects.filter(resume=resume).exclude(pk__in=[row.pk for row in kept]).delete()


def _put(
    resume: Resume, rows: list[ResumeSection], position: int, section: SectionData, is_visible: bool
) -> ResumeSection:
    row = next((row for row in rows if row.type == section.type), None)
    if row is None:
        row = ResumeSection(resume=resume, type=section.type)
    else:
        rows.remove(row)
    row.title, row.position, row.is_visible = section.title, position, is_visible
    row.content = section.content.model_dump(mode="json")
    row.save()
    return row


def _make_data(resume: Resume, sections: Sequence[SectionData]) -> ResumeData:
    """Make the value of a resume with these sections."""
    return ResumeData(
        title=resume.title,
        language=resume.language,  # type: ignore[arg-type]  # Pydantic makes the choice of it
        template=resume.template,  # type: ignore[arg-type]  # the same
        style=resume.style,
        sections=tuple(sections),
    )
