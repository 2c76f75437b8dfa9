"""Values that the OpenAPI shows."""

from functools import partial

from apps.core.api import examples as shared

asked, answered = partial(shared.asked, "Webhook"), partial(shared.answered, "Webhook")

ASKED = {
    "url": "https://hr.deschelp.example/safejob",
    "description": "Our HR system",
    "topics": ["application.submitted", "application.status_changed"],
}
WEBHOOK = {
    "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b12",
    **ASKED,
    "is_active": True,
    "off_for": "",
    "off_at": None,
    "previous_until": None,
    "created_at": "2026-11-21T08:00:00Z",
    "updated_at": "2026-11-21T08:00:00Z",
}
WITH_SECRET = {
    **WEBHOOK,
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw0a1tyHVBTmg=",
}  # nosec B105  # an example
DELIVERY = {
    "id": "019aa530-1d20-7c44-8a0b-3b7f6e5d4c3c",
    "event_id": "019aa530-1d1f-7c44-8a0b-3b7f6e5d4c3a",
    "topic": "application.submitted",
    "payload": {
        "type": "application.submitted",
        "timestamp": "2026-11-21T08:00:01+00:00",
        "data": {
            "application_id": "019aa530-1d10-7c44-8a0b-3b7f6e5d4c31",
            "job_id": "019aa52f-0000-7c44-8a0b-3b7f6e5d4c30",
        },
    },
    "status": "delivered",
    "attempts": 1,
    "tries": [{"at": "2026-11-21T08:00:02+00:00", "outcome": "ok", "status": 204, "text": "", "ms": 48}],
    "created_at": "2026-11-21T08:00:01Z",
    "finished_at": "2026-11-21T08:00:02Z",
}
WAITING = {**DELIVERY, "status": "waiting", "attempts": 0, "tries": [], "finished_at": None}
