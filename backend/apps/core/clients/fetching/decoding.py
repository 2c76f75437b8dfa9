"""The body without its compression: never more at once than a megabyte, and complete or refused."""

import zlib
from collections.abc import Iterator

from apps.core.clients.fetching.limits import MEGABYTE
from apps.core.clients.fetching.refusals import BadAnswer, Interrupted, WrongType

ACCEPTED = "gzip, deflate"
EITHER = zlib.MAX_WBITS | 32  # finds out itself which of the two it is
COMPRESSED, PLAIN = {"gzip", "x-gzip", "deflate"}, {"", "identity"}


def decode(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Decompress as it comes.

    :param encoding: the header Content-Encoding
    :raises WrongType: for an encoding that we did not ask for, several ones included
    :raises BadAnswer: for bytes that are none of it
    """
    name = encoding.strip().lower()
    if name in PLAIN:
        return chunks
    if name not in COMPRESSED:
        raise WrongType
    return _inflate(chunks)


def _inflate(chunks: Iterator[bytes]) -> Iterator[bytes]:
    inflator, is_empty = zlib.decompressobj(EITHER), True
    for chunk in chunks:
        while chunk:
            if inflator.eof:  # gzip may have several parts, one behind the other (RFC 1952, 2.2)
                inflator = zlib.decompressobj(EITHER)
            yield _inflate_some(inflator, chunk)
            chunk, is_empty = inflator.unconsumed_tail or inflator.unused_data, False
    while not inflator.eof and not is_empty:
        rest = _inflate_some(inflator, b"")
        if not rest:
            raise Interrupted
        yield rest


def _inflate_some(inflator: "zlib._Decompress", data: bytes) -> bytes:
    try:
        return inflator.decompress(data, MEGABYTE)
    except zlib.error as error:
        raise BadAnswer from error
