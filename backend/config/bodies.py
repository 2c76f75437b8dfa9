"""Request bodies that come without a Content-Length: in chunks, or over HTTP/2."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

MAY_HAVE_BODY = {"POST", "PUT", "PATCH", "DELETE"}


class MeasuredBodies:
    """Reads such a body and says how long it is: Django would take it for empty, and do something else than asked.

    One byte more than is allowed is enough to have it refused as too large.
    """

    def __init__(self, application: WSGIHandler) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Measure, then hand on."""
        if environ["REQUEST_METHOD"] in MAY_HAVE_BODY and not environ.get("CONTENT_LENGTH"):
            body = environ["wsgi.input"].read((settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0) + 1)
            environ |= {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        return self.application(environ, start_response)
