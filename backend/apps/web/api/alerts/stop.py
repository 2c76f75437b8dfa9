"""Where the link of a mail leads that stops an alert."""

from apps.jobs.models import SavedSearch
from apps.jobs.services.alerts import find_alert_to_stop, stop_alert
from apps.web.api.stop_page import StopPage, Told


class StopAlertPage(StopPage):
    """Stops an alert."""

    template = "web/alerts/stop.html"

    def look(self, token: str) -> Told:
        """Name the search."""
        search = find_alert_to_stop(token=token)
        return _tell(search, is_stopped=search is None or not search.is_alert)

    def stop(self, token: str) -> Told:
        """Stop its alert."""
        return _tell(stop_alert(token=token), is_stopped=True)


def _tell(search: SavedSearch | None, *, is_stopped: bool) -> Told:
    """Tell of the search nothing but its name."""
    context = {"name": search.name if search else "", "is_stopped": is_stopped}
    return Told(context, search.language if search else None)
