"""What an API token looks like: `sjp_`, 8 characters to recognize it by, 43 that are secret, 6 that check the rest.

43 random ones of 62 characters are 256 bits. Because of the mark and the checksum, what scans repositories for secrets
knows one without asking us, and a typing error costs us no query.
"""

import re
import secrets
import string
import zlib

MARK = "sjp_"
ALPHABET = string.digits + string.ascii_letters
RECOGNIZED, SECRET, CHECKSUM = 8, 43, 6
SHAPE = re.compile(rf"{MARK}[0-9A-Za-z]{{{RECOGNIZED + SECRET + CHECKSUM}}}")


def new_token_text() -> str:
    """Make one."""
    body = MARK + "".join(secrets.choice(ALPHABET) for _ in range(RECOGNIZED + SECRET))
    return body + _checksum(body)


def is_token_text(text: str) -> bool:
    """Whether it could be one: the shape and the checksum are right."""
    return SHAPE.fullmatch(text) is not None and _checksum(text[:-CHECKSUM]) == text[-CHECKSUM:]


def prefix_of(text: str) -> str:
    """Return the part that may be shown."""
    return text[: len(MARK) + RECOGNIZED]


def _checksum(body: str) -> str:
    rest, digits = zlib.crc32(body.encode()), ""
    for _ in range(CHECKSUM):  # 62**6 is more than 2**32
        rest, digit = divmod(rest, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits
