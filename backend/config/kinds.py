"""Content-Types that Django cannot read, or would read as something else than text."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

TEXT = {"utf-8", "utf8", "us-ascii"}
BYTES = "application/octet-stream"


class SoundKinds:
    """Takes a body whose Content-Type is broken, or names another charset than UTF-8, for bytes that nobody reads.

    Django decodes with whatever Python knows by the name: "hex" and "undefined" end in an exception before any view is
    found, "unicode_escape" makes half characters that no database takes.
    """

    def __init__(self, application: Callable[..., Iterable[bytes]]) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Look at the type, then hand on."""
        if not _is_sound(environ.get("CONTENT_TYPE", "")):
            environ |= {"CONTENT_TYPE": BYTES}
        return self.application(environ, start_response)


def _is_sound(kind: str) -> bool:
    try:
        _, parameters = parse_header_parameters(kind)
    except ValueError:
        return False
    return parameters.get("charset", "utf-8").lower() in TEXT
