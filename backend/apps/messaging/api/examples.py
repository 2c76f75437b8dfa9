"""Realistic values for the OpenAPI file."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

APPLICATION = "019401f0-7c39-7f44-8f62-6a2f0c1f7d01"
MESSAGE: dict[str, Any] = {
    "id": "01940200-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
    "conversation": "01940200-0000-7aaa-8bbb-0c0d0e0f1011",
    "position": 3,
    "change": 5,
    "side": "employer",
    "is_own": False,
    "text": "Can you start on Monday? You can call me at •••.",
    "hidden": [{"kind": "phone", "start": 44, "end": 47}],
    "documents": [],
    "client_key": "",
    "edited_at": None,
    "created_at": "2026-11-23T10:02:00Z",
}
OWN = {
    **MESSAGE,
    "position": 4,
    "change": 6,
    "side": "candidate",
    "is_own": True,
    "text": "Yes, I can.",
    "hidden": [],
    "client_key": "7f9c2ba4-1",
}
STATE = {
    "change": 5,
    "refused": "",
    "blocked_by_you": False,
    "may_agree": False,
    "agreed": [],
    "may_reveal": False,
    "read": {"candidate": 2, "employer": 3},
}
CONVERSATION: dict[str, Any] = {
    "id": MESSAGE["conversation"],
    "application": APPLICATION,
    "status": "offered",
    "job": {"id": "019401e0-1f7e-7a90-b0b5-2e9a3c1d9b02", "title": "Order picker"},
    "with": {"side": "employer", "name": "Brabant Logistiek"},
    "unread": 1,
    "newest": MESSAGE,
    "active_at": MESSAGE["created_at"],
    **STATE,
}
PAGE = {"next": None, "previous": None, "results": [CONVERSATION]}
THREAD = {
    "next": None,
    "previous": None,
    "results": [MESSAGE],
    "conversation": STATE,
    "warning": "We hid contact or bank details in a message.",
}
SEND = {"text": OWN["text"], "client_key": OWN["client_key"]}
SENT = {**OWN, "notice": ""}
REPORT = {"reason": "money_asked", "comment": "They want 50 euro for the contract."}
REPORTED = {
    "id": "01940210-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
    "reason": "money_asked",
    "created_at": "2026-11-23T10:05:00Z",
}


def asked(value: dict[str, Any]) -> OpenApiExample:
    """Show a request."""
    return OpenApiExample("request", value=value, request_only=True)


def answered(value: dict[str, Any]) -> OpenApiExample:
    """Show an answer."""
    return OpenApiExample("answer", value=value, response_only=True, status_codes=["200", "201"])
