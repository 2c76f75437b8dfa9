"""What VIES says of a VAT number, read strictly."""

from dataclasses import dataclass
from typing import Any

LONGEST = 60  # characters of a consultation number


class Garbled(Exception):
    """The answer is none that VIES documents, or is about another number."""


@dataclass(frozen=True, kw_only=True)
class VatAnswer:
    """Whether the number is known. `consultation`: VIES's own number of this question, our proof that we asked.

    Name and address are left out: for a person's own business they are a person's.
    """

    is_known: bool
    consultation: str


def read_answer(data: Any, *, country: str, number: str) -> VatAnswer:
    """Read the JSON of `check-vat-number`.

    :raises Garbled: if a field is not of its kind, or it answers another question
    """
    if not isinstance(data, dict) or not isinstance(data.get("valid"), bool):
        raise Garbled("valid")
    if (data.get("countryCode"), data.get("vatNumber")) != (country, number):
        raise Garbled("vatNumber")
    if data.get("userError", "VALID") not in ("VALID", "INVALID"):
        raise Garbled(str(data.get("userError"))[:LONGEST])
    consultation = data.get("requestIdentifier") or ""
    if not isinstance(consultation, str) or len(consultation) > LONGEST:
        raise Garbled("requestIdentifier")
    return VatAnswer(is_known=data["valid"], consultation=consultation)
