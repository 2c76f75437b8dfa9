"""What somebody could send along with an application."""

from dataclasses import dataclass
from uuid import UUID

from apps.documents.selectors import list_ready_documents_of
from apps.resumes.enums import ResumeLanguage
from apps.resumes.models import Resume
from apps.resumes.selectors import list_resumes_of
from apps.users.models import User

SHOWN = 20  # files, the newest

Choices = list[tuple[UUID, str]]


@dataclass(frozen=True)
class OwnPapers:
    """Own resumes and files, by id, with what to call them."""

    resumes: Choices
    files: Choices


def list_own_papers(user: User) -> OwnPapers:
    """List them, the newest first (two queries)."""
    files = list_ready_documents_of(user=user).order_by("-id").values_list("pk", "name")[:SHOWN]
    resumes = [(resume.pk, _name(resume)) for resume in list_resumes_of(user=user)]
    return OwnPapers(resumes=resumes, files=list(files))


def _name(resume: Resume) -> str:
    language = str(ResumeLanguage(resume.language).label)
    return f"{resume.title} ({language})" if resume.title else language
