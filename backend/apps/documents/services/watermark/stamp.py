"""Write across a picture."""

from functools import lru_cache
from math import hypot

from font_source_sans_pro import SourceSansProSemibold
from PIL import Image, ImageDraw, ImageFont

ANGLE = 28  # degrees: across lines of print, so that neither can be cut out along the other
LINES = 22  # so many lines of stamp are as high as the picture is long
INK, EDGE = (0, 0, 0, 96), (255, 255, 255, 96)  # dark letters with a light edge: seen on every ground
GAP = 1.2  # between two lines, in heights of a line; less, and nobody could read the paper itself


def stamp(picture: Image.Image, *, text: str) -> Image.Image:
    """Write the text all over the picture, in the picture itself; returns a new one without transparency.

    Lines run aslant, side by side and shifted, so that no part as large as a face or a line of numbers is free of them.
    """
    ground = picture.convert("RGBA")
    ground.alpha_composite(_lay(text, ground.size))
    return ground.convert("RGB")


@lru_cache(maxsize=1)  # the pages of a file are mostly of one size
def _lay(text: str, size: tuple[int, int]) -> Image.Image:
    lines = _write(text, size).rotate(ANGLE, resample=Image.Resampling.BILINEAR)
    left, top = (lines.width - size[0]) // 2, (lines.height - size[1]) // 2
    return lines.crop((left, top, left + size[0], top + size[1]))


def _write(text: str, size: tuple[int, int]) -> Image.Image:
    """A square of lines that covers the picture however it is turned."""
    side = int(hypot(*size)) + 2
    sheet = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    height = max(10, max(size) // LINES // 2)
    draw, font = ImageDraw.Draw(sheet), _font(height)
    width = max(1, int(draw.textlength(text + "   ", font=font)))
    for number, y in enumerate(range(0, side, int(height * (1 + GAP)))):
        for x in range(-(number * width // 3 % width), side, width):
            draw.text((x, y), text, font=font, fill=INK, stroke_width=max(1, height // 14), stroke_fill=EDGE)
    return sheet


@lru_cache(maxsize=8)
def _font(height: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(SourceSansProSemibold, height)
