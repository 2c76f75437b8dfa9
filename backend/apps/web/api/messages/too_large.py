"""Bodies that nobody needs to read."""

from django.conf import settings
from django.http import HttpRequest

FRAME = 65_536  # bytes that a form may need around its file


def is_too_large(request: HttpRequest) -> bool:
    """Say whether the body cannot be a form around a file of an allowed size, by its stated length."""
    stated = request.META.get("CONTENT_LENGTH") or "0"
    return not stated.isdecimal() or int(stated) > settings.DOCUMENT_MAX_BYTES + FRAME


def most_megabytes() -> int:
    """Say how large a file may be."""
    return int(settings.DOCUMENT_MAX_BYTES // 1_048_576)
