"""Realistic values for the OpenAPI file."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

FOUND: dict[str, Any] = {
    "id": "019aa530-1c00-7a31-9d51-0f4a5a0c3c01",
    "title": "Orderpicker avonddienst",
    "place": "Venlo",
    "source_name": "Voorbeeld Logistiek",
    "source_url": "https://werken.voorbeeldlogistiek.example/vacatures/4711",
    "feed": "019aa530-1c00-7a31-9d51-0f4a5a0c3c02",
    "external_id": "4711",
    "facts": {"postcode": "5928 SZ", "pay_min": "15.45", "pay_unit": "HOUR", "valid_through": "2026-12-31"},
    "fetched_at": "2026-11-21T08:20:00Z",
    "expires_at": "2026-12-21T08:20:00Z",
}
SOURCE: dict[str, Any] = {
    "feed": "019aa530-1c00-7a31-9d51-0f4a5a0c3c02",
    "source_name": "Voorbeeld Logistiek",
    "outcome": "done",
    "read": 48,
    "found": 1,
}
LOOKED = OpenApiExample(
    "found",
    value={
        "status": "done",
        "started_at": "2026-11-21T08:19:57Z",
        "finished_at": "2026-11-21T08:20:00Z",
        "sources": [SOURCE],
        "results": [FOUND],
    },
    response_only=True,
    status_codes=["200"],
)
LOOKING = OpenApiExample(
    "under way",
    value={"status": "waiting", "started_at": None, "finished_at": None, "sources": [], "results": []},
    response_only=True,
    status_codes=["202"],
)
JOB = OpenApiExample("job", value=FOUND, response_only=True)
JOBS = OpenApiExample("page", value={"next": None, "previous": None, "results": [FOUND]}, response_only=True)
