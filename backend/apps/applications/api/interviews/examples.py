"""Realistic values for the OpenAPI file."""

from typing import Any

SLOT = {
    "starts_at": "2026-12-01T09:00:00Z",
    "ends_at": "2026-12-01T09:30:00Z",
    "starts_there": "2026-12-01T10:00:00+01:00",
    "starts_here": "2026-12-01T11:00:00+02:00",
}
PROPOSAL = {
    "kind": "on_site",
    "zone": "Europe/Amsterdam",
    "slots": ["2026-12-01T10:00:00", "2026-12-02T14:00:00"],
    "minutes": 30,
    "location": "Spoorlaan 1, Tilburg",
    "note": "Ask for Jan at the desk.",
}
OTHER = {
    "starts_at": "2026-12-02T13:00:00Z",
    "ends_at": "2026-12-02T13:30:00Z",
    "starts_there": "2026-12-02T14:00:00+01:00",
    "starts_here": "2026-12-02T15:00:00+02:00",
}
INTERVIEW: dict[str, Any] = {
    "id": "019401f2-1c39-7f44-8f62-6a2f0c1f7d05",
    "status": "proposed",
    **PROPOSAL,
    "slots": [SLOT, OTHER],
    "chosen": None,
    "ended_side": "",
    "reason": "",
    "created_at": "2026-11-24T08:15:00Z",
    "updated_at": "2026-11-24T08:15:00Z",
}
CHOSEN = {**INTERVIEW, "status": "chosen", "chosen": SLOT}
DECLINED = {**INTERVIEW, "status": "declined", "ended_side": "candidate", "reason": "I work on both days."}
CANCELLED = {**CHOSEN, "status": "cancelled", "ended_side": "employer", "reason": "Our manager is ill."}
