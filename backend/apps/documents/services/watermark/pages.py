"""What there is to see of a file, as pictures."""

from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from PIL import Image, ImageOps

PDF = "application/pdf"
MOST_PAGES = 12  # a passport with every page that has a stamp in it
LONGEST_SIDE = 2339  # pixels: A4 at 200 dpi; what is printed on a card can be read, and no more
DEEP = ("I;16", "I;16B", "I;16L", "I")  # gray with more than eight bits


class TooManyPages(Exception):
    """No identity paper has so many."""


def list_pages(content: bytes, *, content_type: str) -> Iterator[Image.Image]:
    """List the pages one after the other, each at most LONGEST_SIDE long, upright, in plain colors.

    What a camera adds, where the picture was taken for example, does not come along.

    :raises TooManyPages: for a PDF with more than MOST_PAGES
    """
    if content_type == PDF:
        yield from _list_pages_of_pdf(content)
    else:
        yield _read_picture(content)


def _list_pages_of_pdf(content: bytes) -> Iterator[Image.Image]:
    pdf = pypdfium2.PdfDocument(content)
    if len(pdf) > MOST_PAGES:
        raise TooManyPages
    for page in pdf:
        width, height = page.get_size()  # points
        scale = min(200 / 72, LONGEST_SIDE / max(width, height, 1))
        yield page.render(scale=scale, draw_annots=True).to_pil().convert("RGB")
        page.close()


def _read_picture(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is read smaller at once
    small = _eight_bits(picture)
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(small)
    # Where nothing is, there is paper.
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright.convert("RGBA"))
    return paper.convert("RGB")


def _eight_bits(picture: Image.Image) -> Image.Image:
    if picture.mode in DEEP:
        # Smaller first, because four bytes for each point are more than the process may have.
        scale = min(1, LONGEST_SIDE / max(picture.size))
        width, height = (max(1, int(side * scale)) for side in picture.size)
        small = picture.resize((width, height), Image.Resampling.NEAREST).convert("I")
        return small.point(lambda value: value * (1 / 257) + 0).convert("L")
    return picture.convert("RGBA") if picture.mode == "P" else picture
