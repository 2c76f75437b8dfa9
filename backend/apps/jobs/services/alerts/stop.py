"""Stop an alert without signing in."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_as_system
from apps.jobs.enums import AlertFrequency
from apps.jobs.models import SavedSearch
from apps.jobs.services.alerts.token import find_search_of_token


class StopLinkRefused(DomainError):
    """The link is not one of ours, or was cut off."""

    code, status = "stop_link_refused", 404
    message = _("This link is not complete. Please copy the whole link from the e-mail.")


def find_alert_to_stop(*, token: str) -> SavedSearch | None:
    """Find what the link of a mail would stop; None if its owner removed it.

    :raises StopLinkRefused: if we did not make the link
    """
    search_id = find_search_of_token(token)
    if search_id is None:
        raise StopLinkRefused
    with acting_as_system(reason="jobs.find_alert_to_stop"):
        return SavedSearch.objects.filter(pk=search_id).first()


def stop_alert(*, token: str) -> SavedSearch | None:
    """Write to nobody about this saved search any more; the search itself stays. A second time changes nothing.

    :raises StopLinkRefused: if we did not make the link
    """
    search_id = find_search_of_token(token)
    if search_id is None:
        raise StopLinkRefused
    with acting_as_system(reason="jobs.stop_alert"):
        search = SavedSearch.objects.select_for_update().filter(pk=search_id).first()
        if search is not None and search.is_alert:
            search.frequency, search.due_at = AlertFrequency.NEVER, None
            search.save(update_fields=["frequency", "due_at", "updated_at"])
        return search
