"""Tables of the app."""

from apps.applications.models.application import ONE_OPEN, Application
from apps.applications.models.timeline import TimelineEntry

__all__ = ["ONE_OPEN", "Application", "TimelineEntry"]
