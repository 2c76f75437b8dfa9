"""What every change of a resume ends with."""

from apps.resumes.models import Resume
from apps.resumes.services.contents import read_state
from apps.resumes.services.limits import check_size
from apps.resumes.services.versions.keep import keep_state


def note_change(*, resume: Resume) -> None:
    """Keep a locked resume as it is now, and give it a new ETag.

    :raises ResumeTooLarge: if it is above 200 kB now
    """
    state = read_state(resume=resume)
    check_size(*state)
    resume.save(update_fields=["updated_at"])
    keep_state(resume, state)
