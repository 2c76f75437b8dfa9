"""Examples for the OpenAPI."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

from apps.core.api.examples import answered, asked
from apps.resumes.api.examples import DETAIL

AT = "2026-11-21T09:30:00Z"
DATA: dict[str, Any] = {
    "title": "",
    "language": "nl",
    "sections": [{"type": "contact", "title": "", "content": {"name": "Ewa Nowak", "city": "Venlo"}}],
}
LISTED_ONE: dict[str, Any] = {
    "id": "019aa0c1-2b1e-7a44-9d55-0c8e2f6b7a20",
    "document": "019aa0c1-2b1e-7a44-9d55-0c8e2f6b7a21",
    "format": "pdf",
    "state": "waiting",
    "failure": "",
    "resume": None,
    "created_at": AT,
}
WAITING = {
    **LISTED_ONE,
    "failure_message": "",
    "has_text": True,
    "data": None,
    "fields": [],
    "unread": [],
    "not_taken": [],
}
READY = {
    **WAITING,
    "state": "ready",
    "data": DATA,
    "fields": [{"pointer": "/sections/0/content/city", "confidence": 0.95, "quote": "5911 Venlo", "page": 1}],
    "unread": [{"text": "Kampioen sjoelen 2019", "page": 2, "why": "not_understood"}],
    "not_taken": ["birth"],
}
CONFIRM = asked("resume", {"data": DATA})
CONFIRMED = answered("the new resume", DETAIL, 201)
UPLOAD = OpenApiExample("file", {"file": "resume.pdf"}, request_only=True, media_type="multipart/form-data")
CHOOSE = OpenApiExample(
    "own file", {"document": LISTED_ONE["document"]}, request_only=True, media_type="application/json"
)
BEGUN = answered("waiting", WAITING, 202)
ACCEPTED = [UPLOAD, CHOOSE, BEGUN]
READ = answered("ready", READY)
LISTED = answered("imports", {"next": None, "previous": None, "results": [LISTED_ONE]})
