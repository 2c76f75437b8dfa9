"""What the rules say of a posting, by example."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

TOO_LITTLE = (
    "€\u00a013.90 an hour is below the legal minimum. From 21 years on it is at least €\u00a014.71 "
    "(since 1 January 2026)."
)
RULE: dict[str, Any] = {
    "code": "pay_below_wml",
    "effect": "block",
    "weight": 100,
    "field": "pay_max_cents",
    "params": {"offered_cents": 1390, "age": 21, "minimum_cents": 1471, "since_on": "2026-01-01"},
    "spans": [],
    "rewrite": "",
    "message": TOO_LITTLE,
    "law": "Wet minimumloon en minimumvakantiebijslag, art. 7 and 8",
    "url": "https://wetten.overheid.nl/BWBR0002638/",
}
FOUND = OpenApiExample(
    "Pay is too low",
    value={
        "is_publishable": False,
        "outcome": "block",
        "score": 100,
        "findings": [{"pointer": "/pay_max_cents", "code": RULE["code"], "detail": RULE["message"]}],
        "rules": [RULE],
    },
    response_only=True,
    status_codes=["200"],
)
CHECKS = OpenApiExample(
    "Stopped once",
    value={
        "id": "019aa52e-7c00-7a31-9d51-0f4a5a0c2b11",
        "cause": "publish",
        "outcome": "block",
        "score": 100,
        "checked_at": "2026-11-21T08:10:00Z",
        "rules": [RULE],
    },
    response_only=True,
    status_codes=["200"],
)
