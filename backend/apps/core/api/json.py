"""JSON in and out, by orjson, whatever the client says it accepts."""

from collections.abc import Mapping
from typing import IO, Any

import orjson
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import APIException, ParseError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request


class TooLarge(APIException):
    """The body is larger than the setting allows."""

    status_code, default_code = 413, "too_large"
    default_detail = _("This is too large to send.")


def _unknown(value: Any) -> Any:
    """What orjson does not know by itself: lazy translations, and the mappings and lists of DRF's serializers."""
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, list | tuple):
        return list(value)
    return str(value)


class JsonRenderer(BaseRenderer):
    """Bytes as they are, anything else as JSON."""

    media_type, format, charset = "application/json", "json", None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """Serialize; a selector that let PostgreSQL write the JSON hands over bytes, which pass untouched."""
        if data is None:
            return b""
        return data if isinstance(data, bytes) else orjson.dumps(data, default=_unknown)


class JsonParser(BaseParser):
    """Strict JSON: no NaN, no lone surrogates, no body above DATA_UPLOAD_MAX_MEMORY_SIZE."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """Read the body.

        :raises TooLarge: above the limit, in bytes
        :raises ParseError: if it is no JSON
        """
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0
        body = stream.read(limit + 1)
        if len(body) > limit:
            raise TooLarge
        try:
            return orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise ParseError(_("This is not valid JSON.")) from error


class AlwaysJson(BaseContentNegotiation):
    """There is one representation; an Accept header that asks for another gets this one."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        """Take the parser for the request's Content-Type, or none (415)."""
        media_type = (request.content_type or "").split(";")[0].strip().lower()
        return next((parser for parser in parsers if parser.media_type == media_type), None)

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        """Take the first renderer."""
        return renderers[0], renderers[0].media_type
