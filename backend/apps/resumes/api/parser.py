"""Reading what clients send about a resume."""

from collections.abc import Mapping
from typing import IO, Any

from apps.core.api.json import JsonParser, TooLarge
from apps.resumes.services.limits import LARGEST


class ResumeParser(JsonParser):
    """JSON of at most 200 kB, refused by its stated length before a byte of it is read."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """Read the body.

        :raises TooLarge: above 200 kB
        """
        request = (parser_context or {})["request"]
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
            raise TooLarge
        return super().parse(stream, media_type, parser_context)
