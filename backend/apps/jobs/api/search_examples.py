"""One realistic answer of each operation of the search."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

ADDRESS = "https://safejob.example/api/v1/jobs/?near=5911&q=orderpicker"
CARD: dict[str, Any] = {
    "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
    "title": "Order picker, day and evening",
    "text_language": "en",
    "employer": {"slug": "donald-flex", "name": "Donald Flex"},
    "occupation": {"slug": "order-picker", "name": "Order picker"},
    "place": "Venlo",
    "distance_m": 3105,
    "pay": {"min_cents": 1545, "max_cents": 1700, "currency": "EUR", "unit": "hour"},
    "guaranteed_hours": 24.0,
    "contract_type": "agency",
    "shifts": ["day", "evening"],
    "days": ["mon", "tue", "wed", "thu", "fri"],
    "housing": True,
    "transport": "offered",
    "languages_needed": [{"language": "en", "level": "A2"}],
    "starts_on": "2026-12-01",
    "published_at": "2026-11-21T08:15:00.000000Z",
    "expires_at": "2026-12-21T08:15:00.000000Z",
    "source": None,
    "places_count": 3,
    "also_in": ["Roermond", "Weert"],
}
FOUND = OpenApiExample(
    "Order pickers near Venlo",
    value={
        "count": 37,
        "next": f"{ADDRESS}&cursor=ZGlzdGFuY2V8ZnwzMTA1LjI",
        "previous": None,
        "corrected_q": None,
        "results": [CARD],
        "facets": {
            "occupation": [{"value": "order-picker", "name": "Order picker", "count": 37}],
            "contract": [{"value": "agency", "count": 30}, {"value": "direct", "count": 7}],
        },
    },
    response_only=True,
)
PAIR = [{"value": "agency", "name": None, "count": 30}]
COUNTED = OpenApiExample(
    "Facets",
    value={
        "count": 30,
        "facets": {
            "occupation": [{"value": "order-picker", "name": "Order picker", "count": 30}],
            "sector": [{"value": "logistics", "name": None, "count": 30}],
            "isco": [{"value": "9333", "name": None, "count": 30}],
            "contract": PAIR,
            "shift": [{"value": "day", "name": None, "count": 25}],
            "day": [{"value": "mon", "name": None, "count": 21}],
            "housing": [
                {"value": "false", "name": None, "count": 22},
                {"value": "true", "name": None, "count": 8},
            ],
            "transport": [{"value": "reimbursed", "name": None, "count": 30}],
            "language": [{"value": "en", "name": None, "count": 30}],
            "employer": [{"value": "donald-flex", "name": "Donald Flex", "count": 30}],
            "pay": {"min_cents": 1545, "max_cents": 1900, "currency": "EUR", "unit": "hour"},
        },
    },
    response_only=True,
)
