"""Values that the OpenAPI shows."""

from functools import partial

from apps.core.api import examples as shared

asked, answered = partial(shared.asked, "Feed"), partial(shared.answered, "Feed")

ASKED = {
    "name": "Our career site",
    "kind": "personio_xml",
    "address": "https://deschelp.jobs.personio.de/xml",
    "every_minutes": 360,
    "publishes": True,
}
FEED = {
    "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
    **ASKED,
    "source_name": "deschelp.jobs.personio.de",
    "is_active": True,
    "next_run_at": "2026-11-21T14:00:00Z",
    "failures": 0,
    "paused_at": None,
    "paused_for": "",
    "created_at": "2026-11-21T08:00:00Z",
    "updated_at": "2026-11-21T08:00:00Z",
}
RUN = {
    "id": "019aa530-1d20-7c44-8a0b-3b7f6e5d4c3b",
    "status": "done",
    "outcome": "ok",
    "detail": "",
    "dry_run": False,
    "read": 42,
    "created": 2,
    "updated": 1,
    "unchanged": 38,
    "refused": 1,
    "published": 41,
    "ended": 3,
    "created_at": "2026-11-21T08:00:01Z",
    "started_at": "2026-11-21T08:00:02Z",
    "finished_at": "2026-11-21T08:00:04Z",
}
WAITING = {
    **RUN, "status": "waiting", "outcome": "", "started_at": None, "finished_at": None,
    **dict.fromkeys(("read", "created", "updated", "unchanged", "refused", "published", "ended"), 0),
}  # fmt: skip
ROW = {
    "id": "019aa530-2a11-7b05-9c1d-5e4f3a2b1c0d",
    "number": 17,
    "external_id": "1784520",
    "outcome": "refused",
    "is_published": False,
    "reasons": [
        {
            "field": "place",
            "rule": "unknown_place",
            "message": "We do not know this place in the Netherlands.",
        }
    ],
}
