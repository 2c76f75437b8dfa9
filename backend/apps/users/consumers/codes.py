"""Why we close a socket (RFC 6455, 7.4; from 4000 on they are ours, after the status codes of HTTP)."""

from enum import IntEnum


class CloseCode(IntEnum):
    """What the page can act on."""

    TOO_LARGE = 1009
    TRY_LATER = 1013
    MALFORMED = 4400
    SIGNED_OUT = 4401
    NO_HELLO = 4408
    TOO_MANY = 4429
