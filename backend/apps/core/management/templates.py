"""Messages of templates, for Babel."""

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import IO, Any

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize


def extract_template(
    file: IO[bytes], keywords: Mapping[str, Any], comment_tags: Collection[str], options: Any
) -> Iterator[Any]:
    """Read what {% translate %} and {% blocktranslate %} say.

    Django turns the template into calls of gettext with nonsense between them; within brackets Python reads that
    without minding how it is indented.
    """
    calls = templatize(file.read().decode())
    yield from extract_python(BytesIO(f"({calls})".encode()), keywords, comment_tags, options)
