"""Proof that a person may speak for an employer."""

from apps.employers.services.representative.confirm import CodeWrong, confirm_representative
from apps.employers.services.representative.declare import DeclarationMissing, declare_representative
from apps.employers.services.representative.letter import NoRepresentative, issue_letter_code

__all__ = [
    "CodeWrong",
    "DeclarationMissing",
    "NoRepresentative",
    "confirm_representative",
    "declare_representative",
    "issue_letter_code",
]
