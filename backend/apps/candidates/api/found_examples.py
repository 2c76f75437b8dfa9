"""One realistic answer for each operation of looking for people."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

CARD: dict[str, Any] = {
    "id": "019a9f3e-6c1b-7d2e-9a41-0b2c3d4e5f60",
    "skills": ["order picking", "scanning"],
    "languages": [{"language": "en", "level": "B1"}, {"language": "pl", "level": "C2"}],
    "licences": [{"kind": "forklift", "name": "", "expires_on": "2028-05-31"}],
    "available_from": "2026-12-01",
    "hours_min": 24,
    "hours_max": 40,
    "availability": {"monday": ["morning", "afternoon"]},
    "right_to_work": "yes",
    "distance_km_band": 15,
}
FOUND = OpenApiExample("Order picker nearby", value=CARD, response_only=True, status_codes=["200"])
OPENED = OpenApiExample(
    "Order picker",
    value={
        **CARD,
        "headline": "Order picker with forklift licence",
        "about": "I like early shifts. Call •••",
    },
    response_only=True,
    status_codes=["200"],
)
VIEWS = OpenApiExample(
    "Opened",
    value={"organization": "Voorbeeld Flexwerk", "kind": "opened", "day": "2026-11-21"},
    response_only=True,
    status_codes=["200"],
)
