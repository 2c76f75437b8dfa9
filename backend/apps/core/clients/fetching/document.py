"""From an answer to a document in a file, or to why it is none."""

from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import NamedTemporaryFile, _TemporaryFileWrapper

import httpx2

from apps.core.clients.fetching.decoding import decode
from apps.core.clients.fetching.exchange import Answer
from apps.core.clients.fetching.fetched import Fetched
from apps.core.clients.fetching.limits import Limits
from apps.core.clients.fetching.refusals import HttpStatus, TooLarge, WrongType
from apps.core.clients.fetching.target import Target

LONGEST = {"Content-Type": 200, "ETag": 200, "Last-Modified": 64}  # characters that we keep
OK, UNCHANGED = 200, 304


def read_document(answer: Answer, target: Target, limits: Limits) -> Fetched:
    """Read the body into a temporary file.

    :raises FetchRefused: HttpStatus, WrongType, TooLarge, TooSlow or BadAnswer
    """
    if answer.status not in (OK, UNCHANGED):
        raise HttpStatus(number=answer.status, retry_after=_seconds(answer.headers))
    return Fetched(
        url=target.url,
        status=answer.status,
        content_type=_kept(answer.headers, "Content-Type").lower(),
        etag=_kept(answer.headers, "ETag"),
        last_modified=_kept(answer.headers, "Last-Modified"),
        body=_store(_body(answer, limits), limits.max_bytes),
    )


def _body(answer: Answer, limits: Limits) -> Iterator[bytes]:
    if answer.status == UNCHANGED:
        return iter(())
    kind = _kept(answer.headers, "Content-Type").lower().partition(";")[0].strip()
    if kind and limits.types and not any(_fits(kind, wanted) for wanted in limits.types):
        raise WrongType
    length = answer.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > limits.max_bytes:
        raise TooLarge
    return decode(answer.chunks, answer.headers.get("Content-Encoding", ""))


def _fits(kind: str, wanted: str) -> bool:
    return kind.endswith(wanted) if wanted.startswith("+") else kind.startswith(wanted)


def _store(chunks: Iterator[bytes], most_bytes: int) -> _TemporaryFileWrapper:
    with ExitStack() as on_failure:
        file = on_failure.enter_context(NamedTemporaryFile(prefix="fetched-"))
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > most_bytes:
                raise TooLarge
            file.write(chunk)
        file.seek(0)
        on_failure.pop_all()
    return file


def _kept(headers: httpx2.Headers, name: str) -> str:
    """A header that goes into the database and maybe back to the server: short and printable, or left out."""
    value = headers.get(name, "").strip()
    return value if len(value) <= LONGEST[name] and value.isascii() and value.isprintable() else ""


def _seconds(headers: httpx2.Headers) -> int | None:
    """Retry-After in seconds; the form with a date is not worth a parser: those waits are too long for us anyway."""
    value = headers.get("Retry-After", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else None
