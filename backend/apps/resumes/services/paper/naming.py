"""What the file of a resume is called."""

from django.utils.text import slugify

from apps.resumes.models.content import ResumeData
from apps.resumes.services.sheet import lay_out


def name_file(data: ResumeData, extension: str) -> str:
    """ "ewa-nowak-resume-nl.pdf": letters that every system takes; without a name in them, "resume-nl.pdf"."""
    parts = (slugify(lay_out(data).name), "resume", data.language.value)
    return f"{'-'.join(filter(None, parts))}.{extension}"
