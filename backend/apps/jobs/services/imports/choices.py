"""Words of a fixed list."""

from collections.abc import Callable
from typing import Any

from apps.jobs.services.imports.rows import RowRefused


def read_choice(field: str, said: str, choices: Callable[[str], Any]) -> str:
    """Read one of the choices.

    :raises RowRefused: not_known
    """
    try:
        return str(choices(said).value)
    except ValueError as error:
        raise RowRefused(field, "not_known") from error
