"""The pictures of the templates."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.conf import settings
from django.core.management import call_command
from PIL import Image

from apps.resumes.enums import Template
from apps.resumes.services.paper import HEIGHT, WIDTH, draw_preview, find_unprintable, read_sample
from apps.resumes.services.paper.printing import count_pages, make_pdf

FOLDER = Path(settings.STATICFILES_DIRS[0]) / "resumes" / "templates"
MOST_BYTES = 60_000


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=int)


@pytest.mark.parametrize("template", Template)
def test_the_picture_shows_the_template_as_it_is_now(template: Template) -> None:
    kept = (FOLDER / f"{template.value}.png").read_bytes()

    # Another release of Pillow may choose other shades; a moved line is far more than that.
    difference = np.abs(pixels(kept) - pixels(draw_preview(template=template)))
    assert difference.mean() < 0.5, "run `manage.py make_template_previews` and commit the pictures"
    assert len(kept) <= MOST_BYTES
    assert pixels(kept).shape == (HEIGHT, WIDTH)


@pytest.mark.parametrize("template", Template)
def test_the_sample_fits_on_one_page_and_has_all_its_letters(template: Template) -> None:
    sample = read_sample(template=template)

    assert count_pages(make_pdf(sample)) == 1
    assert find_unprintable(sample) == ()


def test_the_command_draws_one_for_each_template(settings: Any, tmp_path: Path) -> None:
    settings.STATICFILES_DIRS = [tmp_path]

    call_command("make_template_previews", verbosity=0)

    made = sorted(file.stem for file in (tmp_path / "resumes" / "templates").iterdir())
    assert made == sorted(Template.values)
