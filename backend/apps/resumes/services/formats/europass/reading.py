"""Europass as a resume."""

from apps.resumes.enums import ResumeLanguage
from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats.europass.attached import find_attached
from apps.resumes.services.formats.europass.candidate import read_candidate
from apps.resumes.services.formats.europass.own import read_own
from apps.resumes.services.formats.europass.parsing import find, name_of, parse
from apps.resumes.services.formats.europass.passport import read_passport
from apps.resumes.services.formats.names import find_language_short
from apps.resumes.services.formats.outline import read_outline
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import FileUnreadable, Unread

READERS = {"Candidate": read_candidate, "SkillsPassport": read_passport}


def from_europass(
    raw: bytes, *, language: ResumeLanguage = ResumeLanguage.EN
) -> tuple[ResumeData, list[Unread]]:
    """The resume in the XML, or in the XML inside of a PDF, and what of it was not taken.

    `language` counts when the file names none that we know. Raises FileUnreadable. A PDF of a stranger is opened by
    PDFium: call this in a process of its own for those.
    """
    root = parse(find_attached(raw) if raw.startswith(b"%PDF") else raw)
    read_parts = READERS.get(name_of(root))
    if read_parts is None:
        raise FileUnreadable("not_europass")
    taker, own = Taker(), read_own(root)
    profile = find(root, "CandidateProfile")
    said = profile.get("languageCode", "") if profile is not None else root.get("locale", "")
    code = find_language_short(said)
    known = ResumeLanguage(code) if code in ResumeLanguage.values else language
    return read_outline(taker, own, read_parts(taker, root), known), taker.unread
