"""Whether a color can be read on paper."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.models.content import StyleData

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
