"""For as long as `apps.core.services.acting_as_system` is on its way; then this file goes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction


@contextmanager
def acting_as_system(*, reason: str) -> Iterator[None]:
    """Open a transaction."""
    with transaction.atomic():
        yield
