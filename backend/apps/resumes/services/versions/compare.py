"""Say what is different between two versions."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import orjson

from apps.resumes.models.content import ResumeData, SectionData


class Difference(NamedTuple):
    """One field that is different. `pointer` stands in the later version; for what went away, in the earlier one.

    Sections are named by their type, own ones by their place among them: `/sections/custom-1/title`.
    `/order` names all of them as they stand.
    """

    pointer: str
    before: Any
    after: Any


def compare_versions(*, before: ResumeData, after: ResumeData) -> list[Difference]:
    """Compare two states of a resume field by field; None stands for what was not there or is not there any more."""
    return list(_compare("", _dump(before), _dump(after)))


def _dump(data: ResumeData) -> dict[str, Any]:
    sections = _name_sections(data.sections)
    named = {name: section.model_dump(mode="json", exclude={"type"}) for name, section in sections.items()}
    return {
        **data.model_dump(mode="json", exclude={"sections"}),
        "order": " ".join(sections),
        "sections": named,
    }


def _name_sections(sections: Sequence[SectionData]) -> dict[str, SectionData]:
    named: dict[str, SectionData] = {}
    for section in sections:
        place = sum(name.startswith("custom-") for name in named) + 1
        named[f"custom-{place}" if section.type == "custom" else section.type.value] = section
    return named


def _compare(pointer: str, before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in {**after, **before}:
            yield from _compare(f"{pointer}/{name}", before.get(name), after.get(name))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _compare_lists(pointer, before, after)
    else:
        yield Difference(pointer, before, after)


def _compare_lists(pointer: str, before: list[Any], after: list[Any]) -> Iterator[Difference]:
    """Find out which entries are the same ones, so that one that was added does not make all that follow different."""
    old_keys, new_keys = [_key(each) for each in before], [_key(each) for each in after]
    for tag, start, end, later, last in SequenceMatcher(
        None, old_keys, new_keys, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        for step in range(max(end - start, last - later)):
            old = before[start + step] if start + step < end else None
            new = after[later + step] if later + step < last else None
            place = later + step if new is not None else start + step
            yield from _compare(f"{pointer}/{place}", old, new)


def _key(entry: Any) -> bytes:
    return orjson.dumps(entry, option=orjson.OPT_SORT_KEYS)
