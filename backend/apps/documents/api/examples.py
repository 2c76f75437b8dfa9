"""Examples for the OpenAPI."""

from drf_spectacular.utils import OpenApiExample

DOCUMENT = {
    "id": "0195c9f0-3b1e-7a44-9d55-0c8e2f6b7a10",
    "name": "forklift-certificate.pdf",
    "purpose": "general",
    "content_type": "application/pdf",
    "size": 182_044,
    "pages": 2,
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "status": "ready",
    "refusal": "",
    "refusal_message": "",
    "finding": "",
    "created_at": "2026-11-21T09:30:00Z",
    "expires_at": None,
}
ANSWERED = OpenApiExample("document", DOCUMENT, response_only=True)
TAKEN = OpenApiExample(
    "in quarantine",
    {**DOCUMENT, "status": "quarantined", "pages": None},
    response_only=True,
    status_codes=["201"],
)
LISTED = OpenApiExample(
    "documents", {"next": None, "previous": None, "results": [DOCUMENT]}, response_only=True
)
RENAME = OpenApiExample("name", {"name": "Forklift certificate"}, request_only=True)
UPLOAD = OpenApiExample(
    "file", {"file": "forklift-certificate.pdf"}, request_only=True, media_type="multipart/form-data"
)
