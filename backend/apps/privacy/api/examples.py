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
