"""Logs hold no personal data."""

from typing import Any

import pytest
import structlog

from config.logging import redact, structured

OPAQUE = "pTYEgkyhueKEV40VEKAU4wmd2eVzk9YO53547byaKIM"


@pytest.mark.parametrize(
    ("entry", "removed"),
    [
        ({"event": "mail to jan.de.vries+jobs@example.nl failed"}, "jan.de.vries"),
        ({"event": "x", "email": "a@b.nl"}, "a@b.nl"),
        ({"event": "x", "refresh_token": "sjr_abc"}, "sjr_abc"),
        ({"event": "x", "password": "hunter2hunter2"}, "hunter2"),
        ({"event": "x", "phone": "+31612345678"}, "316123"),
        ({"event": "bad token eyJhbGciOi.eyJzdWIi.c2ln"}, "eyJhbGciOi"),
        ({"event": "x", "exception": "ValueError: jan@example.nl"}, "jan@"),
        ({"event": "no answer from +31612345678"}, "612345678"),
        ({"event": "x", "exception": f"KeyError: '{OPAQUE}'"}, OPAQUE),
        ({"event": "Conflict: /report/K7QF-2MZD-9XWB-HT4E/"}, "K7QF"),
        ({"event": "Bad Request: /api/v1/reports/k7qf2mzd9xwbht4e/appeal/"}, "k7qf"),
        ({"event": "x", "request": "<WSGIRequest: GET '/api/v1/jobs/?near=52.37,4.89'>"}, "52.37"),
    ],
)
def test_personal_data_and_secrets_are_removed(entry: dict[str, Any], removed: str) -> None:
    assert removed not in str(redact(None, "info", dict(entry)))


def test_what_an_operator_needs_stays() -> None:
    entry = {
        "event": "request",
        "route": "api/v1/jobs/",
        "status": 200,
        "request_id": "abc",
        "task": "core.deliver",
        "constraint": "applications_one_open_per_candidate_and_job_and_more",
        "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    }

    assert redact(None, "info", dict(entry)) == entry


def test_request_id_reaches_every_line(db: None, client: Any) -> None:
    client.get("/livez/")
    structured("INFO")  # again, while loggers are in use: they keep the chain

    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        client.get("/livez/", headers={"X-Request-ID": "follow-me-42"})

    assert [(line["request_id"], line["route"], line["status"]) for line in logs] == [
        ("follow-me-42", "livez/", 200)
    ]
