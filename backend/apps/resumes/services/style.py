"""How a resume looks."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.models import Resume
from apps.resumes.models.content import StyleData
from apps.resumes.services.locks import CheckResume, accept_any_version, lock_resume
from apps.resumes.services.refusals import read_value
from apps.resumes.services.versions.keep import keep_version

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: text on white


class ColorTooPale(DomainError):
    """Headings in this color cannot be read by everybody."""

    code, status = "color_too_pale", 400
    message = _("This color is too light to read on white paper. Please take a darker one.")


def measure_contrast(color: str) -> float:
    """Return the contrast ratio of the color on white, from 1 to 21 (WCAG 2.2).

    :param color: #rrggbb
    """
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def check_style(style: StyleData) -> None:
    """Look whether the resume can be read.

    :raises ColorTooPale: if the contrast of the color on white is below 4.5:1
    """
    if measure_contrast(style.primary_color) < LEAST_CONTRAST:
        raise ColorTooPale(field="primary_color")


@transaction.atomic
def set_style(*, resume: Resume, style: Any, check: CheckResume = accept_any_version) -> Resume:
    """Give the resume this color, typeface and size; what is left out becomes as at the beginning.

    :param style: as a client sent it, or a `StyleData`
    :raises ContentRefused: if it is none
    :raises ColorTooPale: if the color cannot be read on white
    """
    wanted = read_value(StyleData, style)
    check_style(wanted)
    locked = lock_resume(resume=resume, check=check)
    for name, value in wanted.model_dump().items():
        setattr(locked, name, value)
    locked.save()
    keep_version(resume=locked)
    return locked
