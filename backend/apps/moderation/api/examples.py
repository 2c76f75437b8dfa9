"""Realistic values for the OpenAPI file."""

from functools import partial
from typing import Any

from apps.core.api import examples as shared

asked, answered = partial(shared.asked, "Request"), partial(shared.answered, "Answer")

RECEIPT = "K7QF-2MZD-9XWB-HT4E"
JOB = "019a9f3e-7c1b-7e2a-9a54-3d1f0b6f1c11"
TIME = "2026-11-23T10:02:00Z"
SUBMITTED: dict[str, Any] = {
    "receipt": RECEIPT,
    "category": "money_asked",
    "outcome": "waiting",
    "outcome_text": "We are looking at it.",
    "created_at": TIME,
    "decided_at": None,
    "may_appeal": False,
}
REPORT: dict[str, Any] = {
    "target_kind": "job",
    "target_id": JOB,
    "category": "money_asked",
    "text": "They want 150 euros before I can start.",
    "good_faith": True,
}
JOB_REPORT = {name: value for name, value in REPORT.items() if not name.startswith("target")}
DECISION: dict[str, Any] = {
    "id": "019a9f40-0000-7aaa-8bbb-0c0d0e0f1011",
    "action": "remove",
    "target_kind": "job",
    "target_id": JOB,
    "ground": "law",
    "article": "Waadi 9",
    "rule_codes": ["fee_from_worker"],
    "ends_on": None,
    "is_decided_automatically": False,
    "created_at": TIME,
    "appeal_until": "2027-05-25T10:02:00Z",
    "may_appeal": True,
    "appeal": None,
}
STATEMENT = "This is about: Job “Order picker”.\n\nWhat we decided: Removed for good."
SHOWN = {**DECISION, "statement": STATEMENT}
APPEALED: dict[str, Any] = {
    "id": "019a9f42-0000-7aaa-8bbb-0c0d0e0f1011",
    "text": "The amount is for a training that is free by law.",
    "outcome": "waiting",
    "outcome_text": "Another person looks at it.",
    "answer": "",
    "created_at": TIME,
    "decided_at": None,
}
CASE: dict[str, Any] = {
    "id": "019a9f41-0000-7aaa-8bbb-0c0d0e0f1011",
    "kind": "report",
    "target_kind": "job",
    "target_id": JOB,
    "url": "",
    "category": "money_asked",
    "is_senior": False,
    "priority": 80,
    "state": "open",
    "claimed_by": None,
    "claimed_until": None,
    "due_at": "2026-11-23T14:02:00Z",
    "created_at": TIME,
    "decided_at": None,
    "report_count": 2,
}
DECIDE = {
    "action": "remove",
    "facts": "The text asks 150 euros before the first day.",
    "ground": "law",
    "article": "Waadi 9",
    "rule_codes": ["fee_from_worker"],
}


CLAIMED = {
    **CASE,
    "state": "claimed",
    "claimed_by": "019a9f43-0000-7aaa-8bbb-0c0d0e0f1011",
    "claimed_until": "2026-11-23T10:32:00Z",
}
OPENED: dict[str, Any] = {
    **CASE,
    "actions": ["none", "release", "refuse", "hide", "hold", "remove", "restore"],
    "reports": [
        {
            "id": "019a9f44-0000-7aaa-8bbb-0c0d0e0f1011",
            "category": "money_asked",
            "text": REPORT["text"],
            "url": "",
            "contact": "",
            "language": "pl",
            "body": "",
            "outcome": "waiting",
            "created_at": TIME,
            "reporter_decided": 0,
            "reporter_upheld": 0,
        }
    ],
    "evidence": [{"created_at": TIME, "sha256": "9f86d081884c7d65", "content": {"title": "Order picker"}}],
    "decisions": [],
}
COUNTED: dict[str, Any] = {
    "from_on": "2025-11-23",
    "to_on": "2026-11-23",
    "reports": {
        "by_category": {"money_asked": 12, "underpaid": None},
        "by_outcome": {"waiting": 0, "upheld": 9, "rejected": 5},
        "by_trusted_flaggers": None,
        "median_hours": 5.5,
    },
    "jobs": {
        "looked_at": {"publish": 2140, "hold": 61, "block": 88},
        "blocked_by_rule": {"pay_below_wml": 40, "fee_from_worker": 12},
        "held_by_rule": {"cash_pay": 9},
        "median_hours_held": 3.2,
    },
    "decisions": {"by_action": {"remove": 8, "release": 40}, "by_program_alone": 6},
    "appeals": {"by_outcome": {"waiting": 0, "upheld": None, "rejected": None}, "median_hours": None},
    "checks_expired": 14,
}
