"""A picture that is a file of its own."""

from collections.abc import Iterator

from PIL import Image

from apps.documents.services.inspection.papers.ocr import Eyes
from apps.documents.services.inspection.pictures.inspect import CHECKS
from apps.documents.services.inspection.pictures.opening import open_picture
from apps.documents.services.inspection.polyglots import refuse_archive, refuse_pdf
from apps.documents.services.inspection.seen import Seen


def look_at_picture(content: bytes, eyes: Eyes, *, kind: str) -> Seen:
    """Look at a picture that is a file of its own.

    :param eyes: what reads pictures of text
    :raises Unfit: if it is not taken
    """
    CHECKS[kind](content)
    refuse_pdf(content)
    refuse_archive(content)
    picture = open_picture(content)
    return Seen(pictures=_look(picture, eyes), is_scan=True)


def _look(picture: Image.Image, eyes: Eyes) -> Iterator[str]:
    if eyes.are_open:
        yield eyes.read(picture)
