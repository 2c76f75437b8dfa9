"""Links of own resumes."""

from apps.resumes.models import Resume, ResumeShare


def get_share_of(*, resume: Resume) -> ResumeShare:
    """Return the link of the resume, with its count of openings (one query).

    :raises ResumeShare.DoesNotExist: if it is not shared
    """
    return ResumeShare.objects.select_related("version", "views").get(resume=resume)


def find_share_of(*, resume: Resume) -> ResumeShare | None:
    """The same, or None."""
    return ResumeShare.objects.select_related("version", "views").filter(resume=resume).first()
