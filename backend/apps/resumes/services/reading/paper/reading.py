"""Read back what we printed, and only that."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from apps.resumes.enums import ResumeLanguage, SectionType
from apps.resumes.models.content import ResumeData
from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.paper.parts import Part, split_at
from apps.resumes.services.reading.paper.person import COLON, is_contact, read_contact
from apps.resumes.services.reading.paper.sections import read_heading, read_section
from apps.resumes.services.sheet import Sheet, Wording, get_wording, lay_out


def read_own_paper(blocks: Sequence[Block]) -> ResumeData | None:
    """Return the resume that looks exactly like this on paper; None if it was made by somebody else, or changed.

    Nothing in the file says that it is ours: the resume that was read is laid out again, and every line of it must
    be one of the file, in order.
    """
    texts = [block.text for block in blocks]
    if not blocks or blocks[0].kind != BlockKind.HEADING:
        return None
    for language in _likely(texts):
        try:
            data = ResumeData.model_validate(_read(blocks, get_wording(language), language))
        except ValidationError:
            continue
        if [" ".join(line.split()) for line in _lines(lay_out(data))] == texts:
            return data
    return None


def _likely(texts: Sequence[str]) -> list[ResumeLanguage]:
    """The languages whose headings or labels stand in the text, most of them first."""

    def count(language: ResumeLanguage) -> int:
        words = get_wording(language)
        known = {
            *words.headings.values(),
            *(f"{label}:" for label in words.labels.values()),
            words.document,
        }
        return sum(text in known or text.partition(COLON)[0] + ":" in known for text in texts)

    return sorted(ResumeLanguage, key=count, reverse=True)


def _read(blocks: Sequence[Block], words: Wording, language: ResumeLanguage) -> dict[str, Any]:
    name = "" if blocks[0].text == words.document else blocks[0].text
    before, parts = split_at(blocks[1:])
    headline, facts = _read_top(before, words)
    sections: list[dict[str, Any]] = []
    title = ""
    if parts and read_heading(parts[0].heading, words)[0] == SectionType.CONTACT:
        contact = parts.pop(0)
        title, facts = read_heading(contact.heading, words)[1], [block.text for block in contact.blocks]
    if name:
        sections.append(
            {
                "type": "contact",
                "title": title,
                "content": read_contact(name, facts, words),
            }
        )
    return {
        "language": language,
        "sections": sections + _read_sections(parts, words, headline),
    }


def _read_top(before: Sequence[Block], words: Wording) -> tuple[str, list[str]]:
    """The headline, if there is one, and the facts."""
    is_headed = bool(before) and not is_contact(before[0].text, words)
    return (before[0].text if is_headed else ""), [block.text for block in before[is_headed:]]


def _read_sections(parts: Sequence[Part], words: Wording, headline: str) -> list[dict[str, Any]]:
    sections = [read_section(part, words, headline) for part in parts]
    if headline and not any(section["type"] == SectionType.SUMMARY for section in sections):
        return [{"type": "summary", "content": {"headline": headline}}, *sections]
    return sections


def _lines(sheet: Sheet) -> Iterator[str]:
    """Every line of a sheet, in order."""
    yield from filter(None, (sheet.heading, sheet.headline, sheet.contact_heading))
    yield from map(_line, sheet.contact)
    for section in sheet.sections:
        yield f"{section.heading} · {section.kind}" if section.kind else section.heading
        yield from (*section.paragraphs, *section.bullets, *map(_line, section.facts))
        for group in section.groups:
            yield from (group.heading, *map(_line, group.facts))
        for entry in section.entries:
            yield from filter(None, (entry.heading, entry.period, entry.place, entry.link))
            yield from (*entry.paragraphs, *entry.bullets)


def _line(fact: Any) -> str:
    return f"{fact.label}: {fact.value}" if fact.value else str(fact.label)
