"""Facts from above, of which this app is asked to tell, become notices."""

from apps.core.events import subscribe
from apps.notifications import selectors
from apps.notifications.enums import Kind
from apps.notifications.events import NoticeAsked
from apps.notifications.handlers.telling import tell


@subscribe(NoticeAsked)
def tell_as_asked(event: NoticeAsked) -> None:
    """Tell who is named."""
    news = selectors.get_asked_news(user_id=event.user_id, kind=Kind(event.kind), about_id=event.about_id)
    tell(event, news)
