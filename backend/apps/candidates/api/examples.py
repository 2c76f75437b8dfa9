"""One realistic request and answer for each operation."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

SAVED: dict[str, Any] = {
    "headline": "Order picker with forklift licence",
    "about": "Three years in a warehouse in Venlo. I like early shifts.",
    "home_postcode": "5911",
    "travel_radius_km": 30,
    "available_from": "2026-12-01",
    "hours_min": 24,
    "hours_max": 40,
    "availability": {"monday": ["morning", "afternoon"], "tuesday": ["morning", "afternoon"]},
    "skills": ["order picking", "scanning"],
    "languages": [{"language": "en", "level": "B1"}, {"language": "pl", "level": "C2"}],
    "licences": [{"kind": "forklift", "name": "", "expires_on": "2028-05-31"}],
    "right_to_work": "yes",
    "visibility": "hidden",
    "updated_at": "2026-11-21T08:15:00Z",
}
PROFILE = OpenApiExample("Order picker", value=SAVED, response_only=True, status_codes=["200"])
SAVE = OpenApiExample(
    "Order picker",
    value={name: value for name, value in SAVED.items() if name != "updated_at"}
    | {"home_postcode": "5911 AB"},
    request_only=True,
)
CHANGE = OpenApiExample(
    "Two languages",
    value={"languages": SAVED["languages"], "travel_radius_km": 30},
    request_only=True,
)
