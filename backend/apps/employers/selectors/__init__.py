"""Reads of the app."""

from apps.employers.selectors.employers import (
    find_employer_of,
    get_employer_of,
    is_verified,
    list_verified_employers,
)

__all__ = ["find_employer_of", "get_employer_of", "is_verified", "list_verified_employers"]
