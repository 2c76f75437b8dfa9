"""One realistic answer for each operation."""

from drf_spectacular.utils import OpenApiExample

MINIMUM_WAGE = OpenApiExample(
    "21 years, 40 hours, in March 2026",
    value={
        "date": "2026-03-01",
        "age": 21,
        "hours": 40.0,
        "hourly_cents": 1471,
        "weekly_cents": 58840,
        "monthly_cents": 254973,
        "holiday_allowance_cents": 4707,
        "all_in_hourly_cents": 1589,
        "max_housing_deduction_cents": 14710,
        "max_health_deduction_cents": 17490,
        "effective_from": "2026-01-01",
        "source": "Rijksoverheid",
        "source_url": "https://www.rijksoverheid.nl/onderwerpen/minimumloon",
        "checked_on": "2026-11-21",
        "verified": True,
        "is_outdated": False,
    },
    response_only=True,
    status_codes=["200"],
)
