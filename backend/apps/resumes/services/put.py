"""Write a value over a resume."""

from apps.resumes.models import Resume
from apps.resumes.models.content import ResumeData
from apps.resumes.services.contents import Arrangement, put_sections
from apps.resumes.services.contrast import check_style
from apps.resumes.services.language import check_language
from apps.resumes.services.limits import check_size


def put_data(locked: Resume, data: ResumeData, arrangement: Arrangement) -> None:
    """Let a locked resume say this; an empty title changes none.

    :raises ResumeTooLarge: above 200 kB
    :raises ColorTooPale: if the color cannot be read on white
    :raises LanguageTaken: if the resume has a sibling in that language
    """
    check_size(data)
    check_style(data.style)
    if data.language != locked.language:
        check_language(resume=locked, language=data.language)
    locked.title = data.title or locked.title
    locked.language, locked.template = data.language, data.template
    for name, value in data.style.model_dump().items():
        setattr(locked, name, value)
    locked.save()
    put_sections(locked, arrangement)
