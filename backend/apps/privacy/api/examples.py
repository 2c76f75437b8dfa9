"""Examples of the OpenAPI."""

from drf_spectacular.utils import OpenApiExample

CONSENT = {
    "purpose": "keep_applications",
    "name": "Keep my applications for a year",
    "text": "Keep my applications for one year after they end. Without my consent you delete them after four weeks.",
    "text_version": "2026-11-21",
    "is_given": True,
    "history": [{"is_given": True, "text_version": "2026-11-21", "created_at": "2026-11-21T10:00:00Z"}],
}
CONSENTS_ANSWER = OpenApiExample("Consents", response_only=True, status_codes=["200"], value=[CONSENT])
CONSENT_ANSWER = OpenApiExample("Consent", response_only=True, status_codes=["200"], value=CONSENT)
GIVE = OpenApiExample("Give", request_only=True, value={"is_given": True, "text_version": "2026-11-21"})
TAKE_BACK = OpenApiExample("Take back", request_only=True, value={"is_given": False})
EXPORT_STATUS = OpenApiExample(
    "Being made", response_only=True, status_codes=["202"], value={"status": "waiting"}
)
EXPORT = OpenApiExample(
    "Export",
    response_only=True,
    status_codes=["200"],
    value={
        "format": "safe-job-platform export 1",
        "made_at": "2026-11-21T10:00:00Z",
        "user_id": "019401d0-5b1d-7c11-a0de-4f5a6b7c8d01",
        "tables": {
            "users.Consent": {
                "why": {"purpose": "to keep to it"},
                "kept": "with_account",
                "rows": [{"user": "you", "purpose": "keep_applications", "is_given": True}],
            }
        },
        "history": {},
        "acts": {},
        "json_resume": {"basics": {"name": "Ania", "email": "ania@example.com"}},
    },
)
LEAVING = OpenApiExample(
    "Planned", response_only=True, status_codes=["202"], value={"erase_at": "2026-12-05T10:00:00Z"}
)
STAYING = OpenApiExample("Kept", response_only=True, status_codes=["200"], value={"erase_at": None})
