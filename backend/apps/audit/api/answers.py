"""Files that are written while they are sent."""

from collections.abc import Iterator, Mapping

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiResponse

from apps.audit.enums import FileFormat

KINDS = {FileFormat.CSV: "text/csv; charset=utf-8", FileFormat.JSON: "application/json"}
LIST = {"type": "array", "items": {"type": "object"}}


def describe_files(example: Mapping[str, object]) -> dict[tuple[int, str], OpenApiResponse]:
    """Say for the OpenAPI that one gets either of two files; `example` is one entry."""
    shown = OpenApiExample("One entry", value=[example], media_type="application/json", status_codes=["200"])
    return {
        (200, "text/csv"): OpenApiResponse(OpenApiTypes.BINARY, "UTF-8, separated by semicolons"),
        (200, "application/json"): OpenApiResponse(LIST, "a list", examples=[shown]),
    }


def answer_with_file(parts: Iterator[bytes], *, name: str, file_format: FileFormat) -> StreamingHttpResponse:
    """Send the file as something to keep, which no cache keeps."""
    answer = StreamingHttpResponse(parts, content_type=KINDS[file_format])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{file_format}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer
