"""Reads the API's description as it is generated now."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

METHODS = {"get", "post", "put", "patch", "delete"}


@dataclass(frozen=True)
class Operation:
    """One documented operation."""

    id: str
    method: str
    path: str
    body: dict[str, Any]


@cache
def schema() -> dict[str, Any]:
    """Generate the description once per test process."""
    return dict(SchemaGenerator().get_schema(request=None, public=True))


def operations() -> list[Operation]:
    """List every documented operation."""
    return [
        Operation(id=body["operationId"], method=method.upper(), path=path, body=body)
        for path, item in schema()["paths"].items()
        for method, body in item.items()
        if method in METHODS
    ]
