"""Ways to talk outside of this site, written into a posting."""

from collections.abc import Iterator

from apps.compliance.enums import HiddenKind
from apps.compliance.services.finding import Span
from apps.compliance.services.masking import mask_contact
from apps.compliance.services.wording.fields import Field


def find_contact(fields: list[Field]) -> Iterator[Span]:
    """Find phone numbers, e-mail addresses, bank accounts, and names in messengers."""
    for field in fields:
        for kind, start, end in mask_contact(field.text).spans:
            if kind != HiddenKind.CITIZEN_NUMBER:  # a number of an order with nine digits looks like one
                yield field.span(start, end)
