"""A picture from the outside to the inside."""

from apps.documents.services.inspection.pictures.jpeg import START, check_jpeg
from apps.documents.services.inspection.pictures.png import SIGNATURE, check_png

CHECKS = {"image/png": check_png, "image/jpeg": check_jpeg}


def find_kind(content: bytes) -> str:
    """Say which picture it is; empty if it is none that we read."""
    kinds = {SIGNATURE: "image/png", START: "image/jpeg"}
    return next((kind for start, kind in kinds.items() if content.startswith(start)), "")


def inspect_picture(content: bytes) -> None:
    """:raises Unfit: if its bytes are not those of one plain picture of a size that can be shown"""
    CHECKS[find_kind(content)](content)
