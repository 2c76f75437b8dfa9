"""A resume that somebody else made."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from apps.resumes.enums import ResumeLanguage
from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.foreign.assembling import assemble
from apps.resumes.services.reading.foreign.contact import read_contact
from apps.resumes.services.reading.foreign.draft import Draft
from apps.resumes.services.reading.foreign.items import read_items
from apps.resumes.services.reading.foreign.languages import read_languages
from apps.resumes.services.reading.foreign.licences import read_licences
from apps.resumes.services.reading.foreign.other import leave_references, read_custom
from apps.resumes.services.reading.foreign.parts import Part, cut
from apps.resumes.services.reading.foreign.skills import read_skills
from apps.resumes.services.reading.foreign.summary import (
    read_availability,
    read_summary,
)
from apps.resumes.services.reading.lexicon import guess_language
from apps.resumes.services.reading.result import Reading

LONGEST = 4000  # letters of a block; rules take longer than it is worth over what no person writes at once
READERS: Mapping[str, Callable[[Part, Draft], None]] = {
    "summary": read_summary,
    "experience": read_items,
    "education": read_items,
    "projects": read_items,
    "skills": read_skills,
    "languages": read_languages,
    "licences": read_licences,
    "availability": read_availability,
    "custom": read_custom,
    "references": leave_references,
}


def read_foreign(blocks: Sequence[Block]) -> Reading:
    """Read it by rules; what no rule understands is listed word for word, what nobody may ask is left out."""
    draft = Draft(guess_language(block.text for block in blocks) or ResumeLanguage.EN)
    blocks = list(_of_usual_length(blocks, draft))
    head, parts = cut(blocks, draft.language)
    told = [block for part in parts if part.kind == "contact" for block in part.blocks]
    read_contact([*head, *told], draft)
    for part in parts:
        if part.kind != "contact":
            READERS[part.kind](part, draft)
    return assemble(draft)


def _of_usual_length(blocks: Sequence[Block], draft: Draft) -> Iterator[Block]:
    for block in blocks:
        if len(block.text) <= LONGEST:
            yield block
        else:
            draft.leave(block, why="too_long")
