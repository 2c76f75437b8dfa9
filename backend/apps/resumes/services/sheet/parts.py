"""What stands on paper, part by part. All texts are ready to print: plain, in the language of the resume."""

from dataclasses import dataclass

from apps.resumes.enums import ResumeLanguage, SectionType


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Printed as "label: value", or as the label alone; `link` is where a click on the value leads."""

    label: str
    value: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A job, course or project: heading, then each part that is not empty on a line of its own, in this order."""

    heading: str
    period: str = ""
    place: str = ""
    link: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A list inside of a section, with a heading of its own."""

    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """One section, read in the order of its fields. `kind` is printed behind it: "My jobs · Work experience"."""

    type: SectionType
    heading: str
    kind: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    groups: tuple[Group, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole resume as it stands on paper.

    `heading` is the name of the person, or the word for a resume where no name is told. `contact_heading` is empty
    unless the owner gave one.
    """

    language: ResumeLanguage
    heading: str
    name: str
    headline: str
    contact_heading: str
    contact: tuple[Fact, ...]
    sections: tuple[SheetSection, ...]
