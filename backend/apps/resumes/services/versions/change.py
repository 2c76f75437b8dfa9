"""What every change of a resume ends with."""

from apps.resumes.models import Resume
from apps.resumes.services.contents import read_data
from apps.resumes.services.limits import check_size
from apps.resumes.services.versions.keep import keep_version


def note_change(*, resume: Resume) -> None:
    """Keep a locked resume as it is now, and give it a new ETag.

    :raises ResumeTooLarge: if it is above 200 kB now
    """
    check_size(read_data(resume=resume))
    resume.save(update_fields=["updated_at"])
    keep_version(resume=resume)
