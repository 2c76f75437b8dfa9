"""Made-up resumes: valid values of the model, in seven languages.

`resumes()` is for hypothesis; `make_resume(Random(seed))` gives the same kind of resume at once, for tables of many.
"""

from collections.abc import Callable
from random import Random
from typing import Any

from hypothesis import strategies as st

from apps.candidates.enums import LANGUAGE_CODES, CefrLevel, DayPart, LicenceKind, RightToWork, Weekday
from apps.resumes.enums import FontFamily, ResumeLanguage, SectionType, Template
from apps.resumes.models.content import ResumeData
from tests.resumes.words import Words

LANGUAGES = sorted(LANGUAGE_CODES)


def make_resume(
    random: Random,
    *,
    language: ResumeLanguage | None = None,
    template: Template | None = None,
    is_plain: bool = True,
) -> ResumeData:
    """A whole resume.

    `is_plain` keeps to what paper can carry without doubt: no owner's title, no own headings but on own sections,
    no empty sections, no markup, only letters that our fonts have. Without it, whatever the model takes may come.
    """
    person = _Person(random, ResumeLanguage(language or random.choice(ResumeLanguage.values)), is_plain)
    return ResumeData.model_validate(
        {
            "title": "" if is_plain else person.maybe(person.line),
            "language": person.language,
            "template": template or random.choice(Template.values),
            "style": {
                "primary_color": random.choice(["#1d4ed8", "#7c2d12", "#14532d", "#000000"]),
                "font_family": random.choice(FontFamily.values),
                "font_size": random.choice([9, 9.5, 10, 10.5, 11, 12]),
            },
            "sections": person.sections(),
        }
    )


def resumes(
    *, language: ResumeLanguage | None = None, template: Template | None = None, is_plain: bool = True
) -> st.SearchStrategy[ResumeData]:
    """As `make_resume`, drawn and shrunk by hypothesis."""
    return st.randoms(use_true_random=False).map(
        lambda random: make_resume(random, language=language, template=template, is_plain=is_plain)
    )


class _Person(Words):
    """Draws one part after the other."""

    def sections(self) -> list[dict[str, Any]]:
        """Contact nearly always, the others often, up to two own ones; in any order, contact mostly first."""
        parts = {
            SectionType.SUMMARY: self.summary,
            SectionType.EXPERIENCE: self.experience,
            SectionType.EDUCATION: self.education,
            SectionType.SKILLS: self.skills,
            SectionType.PROJECTS: self.projects,
        }
        chosen = [self.section(kind, make) for kind, make in parts.items() if self.random.random() < 0.8]
        headings = self.random.sample(self.words["headings"], self.random.choice([0, 0, 1, 2]))
        chosen += [{"type": "custom", "title": each, "content": self.custom()} for each in headings]
        self.random.shuffle(chosen)
        if self.is_plain or self.random.random() < 0.9:
            chosen.insert(0, self.section(SectionType.CONTACT, self.contact))
        return chosen

    def section(self, kind: SectionType, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        is_empty = not self.is_plain and kind != SectionType.CONTACT and self.random.random() < 0.1
        title = "" if self.is_plain else self.maybe(self.line, 0.3)
        return {"type": kind, "title": title, "content": {} if is_empty else make()}

    def contact(self) -> dict[str, Any]:
        user = self.random.choice(["ewa", "j.smit", "o-connor+werk", "a_b2"])
        return {
            "name": self.word("names"),
            "email": self.maybe(lambda: f"{user}@example.{self.random.choice(['nl', 'com', 'co.uk'])}"),
            "phone": self.maybe(lambda: self.random.choice(["+31612345678", "+48512345678", "+40712345678"])),
            "city": self.maybe(lambda: self.word("cities")),
            "country": self.maybe(lambda: self.random.choice(["NL", "PL", "RO", "BG", "ES", "UA", "GB"])),
            "links": [self.link() for _ in range(self.random.choice([0, 0, 1, 2]))],
        }

    def link(self) -> dict[str, Any]:
        return {
            "label": self.maybe(lambda: self.random.choice(["LinkedIn", "Website", "GitHub"])),
            "url": f"https://example.org/in/{self.random.randint(1, 9999)}",
        }

    def summary(self) -> dict[str, Any]:
        least = self.random.choice([None, 1, 16, 24])
        most = self.random.choice([None, 24, 32, 40, 60])
        days = [day for day in Weekday.values if self.random.random() < 0.5]
        content = {
            "headline": self.maybe(lambda: self.word("headlines")),
            "text": self.maybe(self.paragraphs),
            "available_from": self.random.choice([None, self.day()]),
            "hours_min": least,
            "hours_max": most,
            "availability": {day: self.parts() for day in days} if self.random.random() < 0.5 else {},
            "right_to_work": self.random.choice(RightToWork.values),
        }
        return (
            content if any(v and v != RightToWork.UNSAID for v in content.values()) else {"text": self.line()}
        )

    def parts(self) -> list[str]:
        chosen = [part for part in DayPart.values if self.random.random() < 0.6]
        return chosen or [DayPart.MORNING.value]

    def experience(self) -> dict[str, Any]:
        return {"items": [self.job() for _ in range(self.random.randint(1, 4))]}

    def job(self) -> dict[str, Any]:
        is_current = self.random.random() < 0.25
        start, end = self.period()
        return {
            "position": self.word("positions"),
            "organization": self.maybe(lambda: self.word("organizations"), 0.8),
            "city": self.maybe(lambda: self.word("cities")),
            "start": start,
            "end": "" if is_current else end,
            "is_current": is_current,
            "text": self.maybe(self.paragraphs),
            "highlights": self.points(4),
        }

    def education(self) -> dict[str, Any]:
        return {"items": [self.course() for _ in range(self.random.randint(1, 3))]}

    def course(self) -> dict[str, Any]:
        start, end = self.period()
        return {
            "title": self.word("courses"),
            "institution": self.maybe(lambda: self.word("schools"), 0.8),
            "city": self.maybe(lambda: self.word("cities")),
            "start": start,
            "end": end,
            "is_finished": self.random.random() < 0.8,
            "text": self.maybe(self.paragraphs, 0.3),
        }

    def skills(self) -> dict[str, Any]:
        chosen = self.random.sample(self.words["skills"], self.random.randint(1, 4))
        spoken = self.random.sample(LANGUAGES, self.random.choice([0, 1, 2, 3]))
        return {
            "skills": [{"name": each} for each in chosen],
            "languages": [
                {"language": code, "level": self.random.choice(CefrLevel.values)} for code in spoken
            ],
            "licences": [self.licence() for _ in range(self.random.choice([0, 1, 2, 4]))],
        }

    def licence(self) -> dict[str, Any]:
        kind = self.random.choice(LicenceKind.values)
        return {
            "kind": kind,
            "name": self.word("courses") if kind == LicenceKind.OTHER else "",
            "expires_on": self.random.choice([None, self.day()]),
        }

    def projects(self) -> dict[str, Any]:
        return {"items": [self.project() for _ in range(self.random.randint(1, 2))]}

    def project(self) -> dict[str, Any]:
        start, end = self.period()
        return {
            "name": self.word("projects"),
            "url": self.maybe(lambda: f"https://example.org/p/{self.random.randint(1, 99)}?a=1&b=2", 0.4),
            "start": start,
            "end": end,
            "text": self.maybe(self.paragraphs),
            "highlights": self.points(2),
        }

    def custom(self) -> dict[str, Any]:
        points = self.points(3)
        return {"text": self.maybe(self.paragraphs) if points else self.paragraphs(), "points": points}
