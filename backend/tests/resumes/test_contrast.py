"""What is printed can be read."""

import pytest

from apps.resumes.models.content import StyleData
from apps.resumes.services import ColorTooPale
from apps.resumes.services.contrast import check_style, measure_contrast


@pytest.mark.parametrize(
    ("color", "contrast"),
    [("#000000", 21), ("#ffffff", 1), ("#767676", 4.54), ("#777777", 4.48), ("#ff0000", 4.0)],
)
def test_contrast_is_that_of_wcag(color: str, contrast: float) -> None:
    assert measure_contrast(color) == pytest.approx(contrast, abs=0.005)


def test_the_line_is_drawn_at_four_and_a_half() -> None:
    check_style(StyleData(primary_color="#767676"))

    with pytest.raises(ColorTooPale):
        check_style(StyleData(primary_color="#777777"))


def test_the_color_at_the_beginning_can_be_read() -> None:
    check_style(StyleData())
