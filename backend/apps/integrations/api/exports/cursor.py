"""Where a page of the feed starts: behind the last change and id of the one before it."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
TIME_BYTES = 8


class Position(NamedTuple):
    """The last posting of a page."""

    updated_at: datetime
    id: UUID


def write_position(position: Position) -> str:
    """Write it as a cursor."""
    moment = (position.updated_at - EPOCH) // MICROSECOND
    return urlsafe_b64encode(moment.to_bytes(TIME_BYTES) + position.id.bytes).decode()


def read_position(cursor: str) -> Position:
    """Read a cursor.

    :raises ValueError: if we did not write it
    """
    packed = urlsafe_b64decode(cursor.encode("ascii"))
    if len(packed) != TIME_BYTES + 16 or write_bytes(packed) != cursor:
        raise ValueError(cursor)
    try:
        moment = EPOCH + int.from_bytes(packed[:TIME_BYTES]) * MICROSECOND
    except OverflowError as error:
        raise ValueError(cursor) from error
    return Position(moment, UUID(bytes=packed[TIME_BYTES:]))


def write_bytes(packed: bytes) -> str:
    """Write bytes as they stand in an address."""
    return urlsafe_b64encode(packed).decode()
