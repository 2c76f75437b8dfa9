"""One file, from bytes to a resume."""

from collections.abc import Sequence

from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import FileUnreadable, from_europass
from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.blocks.isolated import read_blocks
from apps.resumes.services.reading.foreign import read_foreign
from apps.resumes.services.reading.paper import read_own_paper
from apps.resumes.services.reading.quotes import quote_all
from apps.resumes.services.reading.result import Reading, make_reading

FEWEST_LETTERS = 20  # of a file that has a text


def read_file(content: bytes) -> Reading:
    """Read the resume in a PDF or DOCX that a stranger made; where there is no text, nothing is made up.

    :raises IsolationAway: if it cannot be done now
    :raises Stumbled: if the file cannot be read, or only with more time or memory than it may have
    """
    blocks, attached = read_blocks(content)
    return read_attached(attached) or read_resume(blocks)


def read_attached(xml: bytes) -> Reading | None:
    """Read what Europass hangs on its own PDFs: its maker wrote it, so nothing has to be guessed.

    None if it is something else, or tells nothing.
    """
    try:
        data, unread = from_europass(xml) if xml else (ResumeData(), [])
    except FileUnreadable:
        return None
    return make_reading(data, unread) if data.sections else None


def read_resume(blocks: Sequence[Block]) -> Reading:
    """Read the resume in the blocks of a file."""
    if sum(len(block.text) for block in blocks) < FEWEST_LETTERS:
        return Reading(ResumeData(), has_text=False)
    own = read_own_paper(blocks)
    return Reading(own, fields=quote_all(own, blocks)) if own else read_foreign(blocks)
