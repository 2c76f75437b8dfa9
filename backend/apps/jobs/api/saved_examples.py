"""Realistic values for the OpenAPI file."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

from apps.jobs.api.examples import ID

SAVED_JOB: dict[str, Any] = {
    "id": "019aa530-1c00-7a31-9d51-0f4a5a0c2b21",
    "job": {
        "id": ID,
        "title": "Order picker, day and evening",
        "status": "published",
        "is_open": True,
        "employer": "Donald Flex",
        "place_name": "Venlo",
        "pay_min_cents": 1545,
        "pay_max_cents": 1700,
        "guaranteed_hours": 24.0,
        "expires_at": "2026-12-21T08:15:00Z",
    },
    "created_at": "2026-11-21T08:20:00Z",
}
SAVED_SEARCH: dict[str, Any] = {
    "id": "019aa530-1c00-7a31-9d51-0f4a5a0c2b22",
    "name": "heftruck, Venlo",
    "query": "near=Venlo&no_dutch=true&q=heftruck&radius_km=15",
    "frequency": "daily",
    "channels": ["email"],
    "language": "pl",
    "quiet_from": "21:00",
    "quiet_until": "08:00",
    "created_at": "2026-11-21T08:20:00Z",
    "updated_at": "2026-11-21T08:20:00Z",
}
WISH = {
    "query": "q=heftruck&near=Venlo&radius_km=15&no_dutch=true&sort=pay",
    "frequency": "daily",
    "language": "pl",
}


def asked(value: dict[str, Any]) -> OpenApiExample:
    """Show a request."""
    return OpenApiExample("request", value=value, request_only=True)


def answered(value: dict[str, Any]) -> OpenApiExample:
    """Show an answer."""
    return OpenApiExample("answer", value=value, response_only=True, status_codes=["200", "201"])


def page(row: dict[str, Any]) -> OpenApiExample:
    """Show a page with one row."""
    return answered({"next": None, "previous": None, "results": [row]})
