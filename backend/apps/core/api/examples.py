"""Requests and answers for the OpenAPI to show."""

from typing import Any

from drf_spectacular.utils import OpenApiExample


def asked(name: str, value: Any) -> OpenApiExample:
    """Show what goes in."""
    return OpenApiExample(name, request_only=True, value=value)


def answered(name: str, value: Any, status: int = 200) -> OpenApiExample:
    """Show what comes out."""
    return OpenApiExample(name, response_only=True, status_codes=[str(status)], value=value)
