"""Where tables that only grow let go."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from apps.core.models.only_grows import FORGETTING

SET = "SELECT set_config(%s, %s, true)"


@contextmanager
def forgetting() -> Iterator[None]:
    """Let the rest of the block empty or delete what `only_grows` protects; call it inside a transaction."""
    _set("on")
    yield
    _set("")  # after an error the transaction is over, and forgets it by itself


def _set(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SET, [FORGETTING, value])
