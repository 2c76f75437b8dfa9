"""Bodies of other kinds than JSON."""

from collections.abc import Mapping
from io import BytesIO
from typing import IO, Any

from rest_framework.parsers import FormParser

from apps.core.api.json import TooLarge

LONGEST = 16_384  # bytes; a name, a password and what OAuth2 adds


class PasswordFormParser(FormParser):
    """The form that OAuth2 clients send (RFC 6749, 4.3.2), of bounded size."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """Read the body.

        :raises TooLarge: above the limit
        """
        body = stream.read(LONGEST + 1)
        if len(body) > LONGEST:
            raise TooLarge
        return super().parse(BytesIO(body), media_type, dict(parser_context or {})).dict()
