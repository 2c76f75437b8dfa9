"""Where the link of a mail leads that stops one category of mails."""

from apps.notifications.services.stop import Stop, find_category_to_stop, stop_category
from apps.web.api.stop_page import StopPage, Told


class StopCategoryPage(StopPage):
    """Stops a category."""

    template = "web/notices/stop.html"

    def look(self, token: str) -> Told:
        """Name the category."""
        return _tell(find_category_to_stop(token=token))

    def stop(self, token: str) -> Told:
        """Stop it."""
        return _tell(stop_category(token=token))


def _tell(stop: Stop) -> Told:
    context = {"category": stop.label, "is_stopped": stop.is_stopped}
    return Told(context, stop.user.language if stop.user else None)
