"""One realistic request and answer for each operation."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

ID = "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11"
FACTS: dict[str, Any] = {
    "title": "Order picker, day and evening",
    "description": "You pick orders with a scanner in a warehouse in Venlo. We give you safety shoes.",
    "text_language": "en",
    "occupation": "order-picker",
    "contract_type": "agency",
    "agency_clause": True,
    "cao": "ABU/NBBU 2026-2028",
    "pay_min_cents": 1545,
    "pay_max_cents": 1700,
    "holiday_allowance_included": False,
    "guaranteed_hours": 24.0,
    "max_hours": 40.0,
    "shifts": ["day", "evening"],
    "days": ["mon", "tue", "wed", "thu", "fri"],
    "starts_on": "2026-12-01",
    "ends_on": None,
    "housing_offered": True,
    "housing_week_cents": 12500,
    "transport": "offered",
    "languages_needed": [{"language": "en", "level": "A2"}],
    "minimum_age": 18,
    "places": 2,
    "questions": [
        {
            "id": "shoes",
            "text": "Do you have safety shoes?",
            "kind": "yes_no",
            "choices": [],
            "required": True,
        }
    ],
    "legal_employer_name": "",
    "legal_employer_kvk": "",
    "hirer_name": "Warehouse Venlo BV",
    "hirer_hidden_reason": "",
    "phase": "A",
    "pay_basis": "hour",
    "worker_pays_cents": None,
    "health_week_cents": 3600,
    "transport_week_cents": None,
    "longest_shift_hours": 8.5,
    "shortest_rest_hours": 11.0,
    "housing_deducted": True,
    "housing_certificate": "snf",
    "housing_certificate_number": "SNF-01234",
    "housing_square_meters": 12.0,
    "housing_persons_per_room": 2,
    "housing_notice_days": 28,
    "housing_deposit_cents": 0,
    "housing_registration": True,
    "postcode": "5928 RH",
    "expires_at": "2026-12-21T08:15:00Z",
}
LEGAL_FACTS: dict[str, Any] = {
    "employer": {
        "legal_name": "Test BV Donald",
        "trade_name": "Donald Flex",
        "kvk_number": "68750110",
        "is_labour_supplier": True,
        "checks": [
            {
                "kind": "kvk",
                "result": "pass",
                "checked_at": "2026-11-20T09:00:00Z",
                "expires_at": "2026-12-20T09:00:00Z",
                "source": "KvK Handelsregister",
                "source_url": "https://www.kvk.nl/zoeken/",
            }
        ],
        "response_record": {"median_days": 2.5, "answered_share": 0.93, "applications_counted": 41},
    },
    "contract": {
        "contract_type": "agency",
        "agency_clause": True,
        "cao": FACTS["cao"],
        "starts_on": "2026-12-01",
        "ends_on": None,
        "minimum_age": 18,
    },
    "pay": {
        "min_cents": 1545,
        "max_cents": 1700,
        "currency": "EUR",
        "per": "hour",
        "holiday_allowance_included": False,
        "guaranteed_hours": 24.0,
        "max_hours": 40.0,
        "guaranteed_week_min_cents": 37080,
        "guaranteed_week_max_cents": 40800,
    },
    "who_employs": {
        "legal_employer": "Test BV Donald",
        "kvk": "68750110",
        "hirer": FACTS["hirer_name"],
        "hirer_hidden_reason": "",
        "workplace": "Venlo",
        "cao": FACTS["cao"],
        "phase": "A",
    },
}
OCCUPATION: dict[str, Any] = {
    "slug": "order-picker",
    "isco_code": "9333",
    "esco_uri": "http://data.europa.eu/esco/occupation/9e1ff2e9-ad8b-4b1c-be4d-0f1f7a5b4f1c",
    "sector": "logistics",
}
PAGE: dict[str, Any] = FACTS | {
    "id": ID,
    "status": "published",
    "occupation": OCCUPATION
    | {"names": {"nl": "Orderpicker", "en": "Order picker", "pl": "Kompletator zamówień"}},
    "employer": {"slug": "donald-flex", "name": "Donald Flex"},
    "currency": "EUR",
    "postcode": "5928RH",
    "place_name": "Venlo",
    "municipality": "Venlo",
    "point": {"lat": 51.3873, "lon": 6.1203},
    "source": None,
    "published_at": "2026-11-21T08:15:00Z",
    "updated_at": "2026-11-21T08:15:00Z",
    "warnings": [],
    "legal_facts": LEGAL_FACTS,
}
DRAFT_PAGE = PAGE | {"status": "draft", "published_at": None}
LINE: dict[str, Any] = {
    "id": ID,
    "title": FACTS["title"],
    "status": "draft",
    "occupation": "order-picker",
    "contract_type": "agency",
    "place_name": "Venlo",
    "pay_min_cents": 1545,
    "pay_max_cents": 1700,
    "published_at": None,
    "expires_at": None,
    "created_at": "2026-11-21T08:00:00Z",
    "updated_at": "2026-11-21T08:00:00Z",
}

JOB = OpenApiExample("Order picker", value=PAGE, response_only=True, status_codes=["200"])
PAUSED = OpenApiExample(
    "Order picker", value=PAGE | {"status": "paused"}, response_only=True, status_codes=["200"]
)
FILLED = OpenApiExample(
    "Order picker", value=PAGE | {"status": "filled"}, response_only=True, status_codes=["200"]
)
DRAFT = OpenApiExample("Order picker", value=DRAFT_PAGE, response_only=True, status_codes=["201"])
CREATE = OpenApiExample("Order picker", value=FACTS, request_only=True)
CHANGE = OpenApiExample("Better pay", value={"pay_min_cents": 1600, "pay_max_cents": 1750}, request_only=True)
PUBLISH = OpenApiExample("Until Christmas", value={"expires_at": "2026-12-24T17:00:00Z"}, request_only=True)
CLOSE = OpenApiExample("Somebody was found", value={"outcome": "filled"}, request_only=True)
OWN_JOBS = OpenApiExample("One draft", value=LINE, response_only=True, status_codes=["200"])
CHECK = OpenApiExample(
    "Order picker without pay",
    value={name: value for name, value in FACTS.items() if not name.startswith("pay_")},
    request_only=True,
)
OCCUPATIONS = OpenApiExample(
    "In Polish",
    value={"results": [OCCUPATION | {"name": "Kompletator zamówień"}]},
    response_only=True,
    status_codes=["200"],
)
