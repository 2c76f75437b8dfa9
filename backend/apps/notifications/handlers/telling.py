"""What every handler does with news."""

from apps.core.events import Event
from apps.notifications import services, tasks
from apps.notifications.selectors import News


def tell(event: Event, *news: News) -> None:
    """Put the news on lists, and enqueue what goes outside; once per event, because each handler hears it once."""
    for one in news:
        errands = services.plan_notices(
            event_id=event.event_id, kind=one.kind, recipients=one.recipients, about_id=one.about_id
        )
        tasks.enqueue(errands)
