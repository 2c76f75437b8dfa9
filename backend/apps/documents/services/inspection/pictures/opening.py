"""Decode a picture whose size was checked."""

import io
import warnings

from PIL import Image, ImageOps

from apps.documents.services.inspection.unfit import Unfit

Image.MAX_IMAGE_PIXELS = None  # checked before, by our own reading
SHARP = 2400  # pixels of the longer side: enough to read


def open_picture(content: bytes) -> Image.Image:
    """Decode it in gray, upright, no larger than is needed to read it.

    :raises Unfit: if it cannot be decoded
    """
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            warnings.simplefilter("ignore")  # of notes that do not follow the rules of EXIF
            picture.draft("L", (SHARP, SHARP))
            picture.load()
            smaller = picture.reduce(max(1, max(picture.size) // SHARP)) if picture.mode != "1" else picture
            return _as_gray(ImageOps.exif_transpose(smaller))
    except (OSError, SyntaxError, ValueError, EOFError):
        raise Unfit("damaged") from None


def _as_gray(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith(("I", "F")):  # 16 bits: cut off, where Pillow would clip to white
        return picture.point(lambda value: value / 256).convert("L")
    if "A" in picture.getbands():
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture.convert("RGBA"))
    return picture.convert("L")
