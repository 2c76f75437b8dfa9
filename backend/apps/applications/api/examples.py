"""Realistic values for the OpenAPI file."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

from apps.applications.enums import ApplicationStatus

LETTER = "I have worked as an order picker for two years. I can start on Monday."
TIMELINE = [
    {
        "id": "019401f0-7c3a-7b21-9a51-0c5a8f0f3a10",
        "side": "candidate",
        "from_status": "",
        "to_status": "submitted",
        "reason": "",
        "created_at": "2026-11-23T08:15:00Z",
    }
]
APPLICATION: dict[str, Any] = {
    "id": "019401f0-7c39-7f44-8f62-6a2f0c1f7d01",
    "job": {
        "id": "019401e0-1f7e-7a90-b0b5-2e9a3c1d9b02",
        "title": "Order picker",
        "status": "published",
        "place_name": "Tilburg",
        "employer": "Brabant Logistiek",
    },
    "status": "submitted",
    "letter": LETTER,
    "answers": [
        {
            "question_id": "shoes",
            "question": "Do you have safety shoes?",
            "kind": "yes_no",
            "answer": "yes",
        }
    ],
    "timeline": TIMELINE,
    "has_resume": True,
    "created_at": "2026-11-23T08:15:00Z",
    "updated_at": "2026-11-23T08:15:00Z",
}
APPLICANT = {
    "skills": ["order picking", "packing"],
    "languages": [{"language": "pl", "level": "C2"}, {"language": "en", "level": "B1"}],
    "licences": [{"kind": "forklift", "name": "", "expires_on": "2028-05-01"}],
    "available_from": "2026-11-30",
    "hours_min": 24,
    "hours_max": 40,
    "availability": {"monday": ["morning", "afternoon"]},
    "right_to_work": "yes",
    "distance_km_band": 10,
}
SEEN_BY_EMPLOYER = {**APPLICATION, "applicant": APPLICANT, "contact": None}
INVITED = {
    **SEEN_BY_EMPLOYER,
    "status": "invited",
    "contact": {"name": "Ania Kowalska", "email": "ania.kowalska@example.com"},
}
COUNTS = {**dict.fromkeys(ApplicationStatus.values, 0), "submitted": 1}
STAFF_ROW = {
    "id": APPLICATION["id"],
    "tenant": "brabant-logistiek",
    "job_id": APPLICATION["job"]["id"],
    "candidate_id": "019401d0-5b1d-7c11-a0de-4f5a6b7c8d03",
    "status": "submitted",
    "created_at": APPLICATION["created_at"],
    "updated_at": APPLICATION["updated_at"],
}
APPLY = {
    "letter": LETTER,
    "answers": [{"question": "shoes", "answer": "yes"}],
    "resume": "0195c9f0-3b1e-7a44-9d55-0c8e2f6b7a31",
    "documents": ["0195c9f0-3b1e-7a44-9d55-0c8e2f6b7a10"],
}


def page(row: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Show a page with one row."""
    return {"next": None, "previous": None, **more, "results": [row]}


def asked(value: dict[str, Any]) -> OpenApiExample:
    """Show a request."""
    return OpenApiExample("request", value=value, request_only=True)


def answered(value: dict[str, Any], name: str = "answer") -> OpenApiExample:
    """Show an answer."""
    return OpenApiExample(name, value=value, response_only=True, status_codes=["200", "201"])


SENT_RESUME: dict[str, Any] = {
    "title": "",
    "language": "en",
    "template": "clear",
    "style": {"primary_color": "#1d4ed8", "font_family": "source-sans", "font_size": 10.0},
    "sections": [
        {
            "type": "experience",
            "title": "",
            "content": {"items": [{"position": "Order picker", "start": "2021-03", "is_current": True}]},
        }
    ],
}
RESUME_READ = OpenApiExample("before the employer invites", SENT_RESUME, response_only=True)
