"""Ways to talk outside of this site, written into a posting."""

import re
from collections.abc import Iterator

from apps.compliance.enums import HiddenKind
from apps.compliance.services.finding import Span
from apps.compliance.services.masking import mask_contact
from apps.compliance.services.wording.fields import Field

LINK_BEFORE = re.compile(
    r"(?:[/_?=&]|\b[a-z]\w{0,30}\d?)$", re.IGNORECASE
)  # digits within an address or an id
LINK_AFTER = re.compile(r"^[/_?=&a-z]", re.IGNORECASE)


def find_contact(fields: list[Field]) -> Iterator[Span]:
    """Find phone numbers, e-mail addresses, bank accounts, and names in messengers."""
    for field in fields:
        for kind, start, end in mask_contact(field.text).spans:
            if kind != HiddenKind.CITIZEN_NUMBER and not (
                kind == HiddenKind.PHONE and _is_in_link(field.text, start, end)
            ):
                yield field.span(start, end)


def _is_in_link(text: str, start: int, end: int) -> bool:
    """Tell whether the digits are a part of a longer id: what is glued to them on both sides is no space."""
    before, after = text[max(0, start - 32) : start], text[end : end + 1]
    return bool(LINK_BEFORE.search(before) and LINK_AFTER.search(after))
