"""Tell people what is new in their saved searches (docs/alerts.md)."""

from apps.jobs.services.alerts.raise_alerts import raise_alerts
from apps.jobs.services.alerts.stop import StopLinkRefused, find_alert_to_stop, stop_alert
from apps.jobs.services.alerts.token import make_stop_token
from apps.jobs.services.alerts.wake import note_signs_of_life

__all__ = [
    "StopLinkRefused",
    "find_alert_to_stop",
    "make_stop_token",
    "note_signs_of_life",
    "raise_alerts",
    "stop_alert",
]
