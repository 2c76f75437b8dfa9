"""Pictures of the templates, for choosing one."""

import io
import tomllib
from pathlib import Path

from PIL import Image

from apps.resumes.enums import FontFamily, Template
from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper.printing import draw_pages

SAMPLE = Path(__file__).parent / "sample.toml"
WIDTH, HEIGHT = 600, 849  # pixels: A4, sharp where it is shown at 300
SHADES = 32
LOOKS = {
    Template.CLEAR: ("#1d4ed8", FontFamily.SANS),
    Template.CLASSIC: ("#7c2d12", FontFamily.SERIF),
    Template.COMPACT: ("#0f766e", FontFamily.ROBOTO),
    Template.SIDEBAR: ("#14532d", FontFamily.SANS),
    Template.TIMELINE: ("#6d28d9", FontFamily.ROBOTO),
    Template.BOLD: ("#1e3a5f", FontFamily.SANS),
}


def draw_preview(*, template: Template) -> bytes:
    """The first page of the sample resume as a small PNG: the same for the same template and fonts."""
    page = draw_pages(read_sample(template=template), into="png", ppi=144)[0]
    picture = Image.open(io.BytesIO(page)).convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.quantize(SHADES).save(out, "PNG", optimize=True)
    return out.getvalue()


def read_sample(*, template: Template) -> ResumeData:
    """The resume of nobody, in a look that suits the template."""
    color, family = LOOKS[template]
    style = {"primary_color": color, "font_family": family}
    sample = tomllib.loads(SAMPLE.read_text(encoding="utf-8"))
    return ResumeData.model_validate({**sample, "template": template, "style": style})
