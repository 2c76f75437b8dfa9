"""Reading input with a serializer that is made once."""

from collections.abc import Callable
from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.serializers import Serializer

from apps.core.api.views import read


def reader_of(serializer: type[Serializer[Any]]) -> Callable[[Any], dict[str, Any]]:
    """Make a function that does what `read` does; making a serializer for each request costs more than using it.

    Only for one that keeps nothing while it reads and wants no context: all threads share it.
    """
    shared = serializer()

    def read_input(data: Any) -> dict[str, Any]:
        try:
            return dict(shared.run_validation(data))
        except ValidationError:  # said again by one of its own, which knows how
            return read(serializer, data)

    return read_input
