"""What the tests of imports share."""

from tests.documents.conftest import scanner

__all__ = ["scanner"]
