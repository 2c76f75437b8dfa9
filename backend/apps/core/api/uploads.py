"""Reading a form with a file."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework.parsers import MultiPartParser

from apps.core.api.json import TooLarge

FRAME = 65_536  # bytes that a form may need around its file


class UploadParser(MultiPartParser):
    """Multipart, refused by its stated length before a byte of it is read."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        """Read the form.

        :raises TooLarge: if it cannot hold a file of an allowed size
        """
        request = (parser_context or {})["request"]
        if int(request.META.get("CONTENT_LENGTH") or 0) > settings.DOCUMENT_MAX_BYTES + FRAME:
            raise TooLarge
        return super().parse(stream, request.content_type, parser_context)
