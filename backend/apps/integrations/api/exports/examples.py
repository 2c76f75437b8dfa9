"""One realistic page of the JSON feed."""

from drf_spectacular.utils import OpenApiExample

PAGE = OpenApiExample(
    "One open job, and one that ended",
    value={
        "next": "https://safejob.example/feeds/jobs.json?cursor=AAZLq3c2QAABmqUubAB6MZ1RD0paDCsR",
        "jobs": [
            {
                "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
                "status": "open",
                "modified_at": "2026-11-21T08:15:00.123456Z",
                "url": "https://safejob.example/jobs/019aa52e-6c00-7a31-9d51-0f4a5a0c2b11/",
                "date_posted": "2026-11-20T09:00:00Z",
                "valid_through": "2026-12-20T09:00:00Z",
                "title": "Order picker, day and evening",
                "description": "You pick orders in a warehouse.\n\nWe give you safety shoes.",
                "language": "en",
                "hiring_organization": {
                    "name": "Donald Flex",
                    "legal_name": "Donald Flex B.V.",
                    "kvk_number": "68750110",
                    "slug": "donald-flex",
                },
                "who_employs": {
                    "legal_employer": "Donald Flex B.V.",
                    "kvk_number": "68750110",
                    "hirer": "Warehouse Venlo B.V.",
                    "phase": "A",
                },
                "occupation": {
                    "slug": "order-picker",
                    "isco_code": "9333",
                    "esco_uri": "http://data.europa.eu/esco/occupation/b2f2c1e4-7d2d-4a4f-8a53-53b0ea2e45a5",
                },
                "job_location": {
                    "postcode": "5911",
                    "place_name": "Venlo",
                    "municipality": "Venlo",
                    "country": "NL",
                    "point": {"lat": 51.3704, "lon": 6.1724},
                },
                "contract": {
                    "contract_type": "agency",
                    "agency_clause": True,
                    "cao": "ABU/NBBU",
                    "starts_on": None,
                    "ends_on": None,
                },
                "working_hours": {
                    "guaranteed_per_week": 24.0,
                    "max_per_week": 40.0,
                    "shifts": ["day", "evening"],
                    "days": ["mon", "tue", "wed", "thu", "fri"],
                },
                "base_salary": {
                    "min_cents": 1545,
                    "max_cents": 1700,
                    "currency": "EUR",
                    "unit": "hour",
                    "holiday_allowance_included": False,
                },
                "housing": {
                    "is_offered": True,
                    "week_cents": 12500,
                    "is_deducted": True,
                    "certificate": "snf",
                    "certificate_number": "SNF-01234",
                },
                "transport": "offered",
                "languages_needed": [{"language": "en", "level": "A2"}],
                "minimum_age": 18,
            },
            {
                "id": "019aa1b0-1c00-7b02-8f6e-6d1f6f0f7a90",
                "status": "ended",
                "modified_at": "2026-11-21T08:20:00.5Z",
            },
        ],
    },
    response_only=True,
)
