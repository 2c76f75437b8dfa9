"""Values that the OpenAPI shows."""

ENTRY = {
    "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
    "at": "2026-11-21T14:02:11.302114Z",
    "actor": "019aa52e-1b00-7c44-8a0b-3b7f6e5d4c3b",
    "actor_state": "person",
    "action": "jobs.pause_job",
    "object_type": "jobs.job",
    "object_id": "019aa530-1d20-7c44-8a0b-3b7f6e5d4c3b",
    "detail": {"from": "published", "to": "paused"},
    "request_id": "7c0f2f3a9b1d4e52",
    "number": 18204,
    "before": {"status": "published"},
    "after": {"status": "paused"},
}
WALK = {
    "is_sound": False,
    "is_complete": True,
    "after": 0,
    "number": 18204,
    "head": "9f2b1c0d4e5f60718293a4b5c6d7e8f9a0b1c2d3e4f5061728394a5b6c7d8e9f",
    "checked": 18204,
    "findings_count": 1,
    "findings": [
        {
            "code": "entry_changed",
            "message": "The entry is not what was sealed.",
            "number": 17,
            "entry_id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
            "count": 1,
        }
    ],
    "next": None,
}
LINE = {
    "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
    "logged_at": "2026-11-21T14:02:11.302114Z",
    "level": "warning",
    "event": "webhook_off",
    "logger": "apps.integrations.services.webhooks.note",
    "request_id": "",
    "facts": {"webhook_id": "019aa530-1d20-7c44-8a0b-3b7f6e5d4c3b", "why": "gone"},
}
