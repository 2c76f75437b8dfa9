"""From a fact to errands: who is told of it, by which way, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from apps.notifications.enums import MAIL_ONLY, Channel, Kind
from apps.notifications.services.decide import Route, decide
from apps.notifications.services.facts import FACTS
from apps.notifications.services.gather import gather
from apps.notifications.services.hint import hint_at_notices
from apps.notifications.services.keep import keep_notice
from apps.notifications.services.reader import Reader
from apps.notifications.services.readers import load_readers
from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class Errand:
    """One notice to one person by one channel, for the queue; `not_before` None: at once.

    Of the kind `DIGEST`: the summary that is due at `not_before`.
    """

    event_id: UUID
    kind: Kind
    channel: Channel
    recipient_id: UUID
    about_id: UUID
    not_before: datetime | None = None


def plan_notices(
    *, event_id: UUID, kind: Kind, recipients: Iterable[User], about_id: UUID, at: datetime | None = None
) -> list[Errand]:
    """Put the notice on everybody's list, lay aside what waits for a summary, and return what is to be sent.

    Everything is written in the caller's transaction; enqueue the errands in it, too. The caller's scope has to show
    what the notice is about, and the lists.

    :param at: now, if it is not now
    """
    people = list(recipients)
    if not people:
        return []
    at = at or timezone.now()
    facts = None if kind in MAIL_ONLY else FACTS[kind](about_id)
    if facts is None and kind not in MAIL_ONLY:
        return []
    readers = load_readers(people=people, kind=kind, about_id=about_id)
    plan = _Plan(event_id, kind, about_id, facts or {}, at)
    return [errand for user in people for errand in plan.errands_for(user, readers[user.pk])]


@dataclass(frozen=True)
class _Plan:
    event_id: UUID
    kind: Kind
    about_id: UUID
    facts: Mapping[str, str]
    at: datetime

    def errands_for(self, user: User, reader: Reader) -> list[Errand]:
        routes = decide(kind=self.kind, reader=reader, at=self.at)
        if any(route.channel == Channel.IN_APP for route in routes) and not self._is_news(user):
            return []
        outside = (route for route in routes if route.channel != Channel.IN_APP)
        return [errand for route in outside if (errand := self._errand(user, route))]

    def _is_news(self, user: User) -> bool:
        """Keep it on the list; what only counts one more there is no news for the other channels."""
        is_news = keep_notice(
            event_id=self.event_id, kind=self.kind, recipient=user, about_id=self.about_id, facts=self.facts
        )
        hint_at_notices(user_id=user.pk)
        return is_news

    def _errand(self, user: User, route: Route) -> Errand | None:
        errand = Errand(
            event_id=self.event_id,
            kind=self.kind,
            channel=route.channel,
            recipient_id=user.pk,
            about_id=self.about_id,
            not_before=route.not_before,
        )
        if not (route.is_gathered and route.not_before):
            return errand
        is_first = gather(
            event_id=self.event_id,
            kind=self.kind,
            about_id=self.about_id,
            recipient=user,
            channel=route.channel,
            due_at=route.not_before,
        )
        return replace(errand, kind=Kind.DIGEST) if is_first else None
