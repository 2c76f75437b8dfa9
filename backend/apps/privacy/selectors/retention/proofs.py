"""Rules for what proves who somebody is, and proves nothing any more."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Model, QuerySet

from apps.privacy.selectors.retention.rule import OWN_JOB, Rule, past
from apps.users.models import (
    Ceremony,
    Challenge,
    ExchangedToken,
    PhoneChallenge,
    RefreshToken,
    SecondStep,
    Session,
    SocketTicket,
)

DAY = timedelta(days=1)


def _list_dead_sessions(at: datetime) -> QuerySet[Session]:
    return Session.objects.filter(refresh_tokens__isnull=True, created_at__lte=at - DAY)


def _list_dead_challenges(at: datetime) -> QuerySet[Challenge]:
    return Challenge.objects.filter(expires_at__lte=at - DAY, created_at__lte=at - DAY)


def _proof(
    name: str,
    what: str,
    model: type[Model],
    *,
    find_due: Callable[[datetime], QuerySet[Any]] | None = None,
    swept_by: str = OWN_JOB,
) -> Rule:
    why = "a second use must be noticed for as long as the first was good"
    find_due = find_due or past(model, "expires_at", DAY)
    return Rule(name=name, what=what, lasts=DAY, why=why, find_due=find_due, swept_by=swept_by)


PROOFS = (
    _proof(
        "challenges",
        "links and codes of mails that ran out",
        Challenge,
        find_due=_list_dead_challenges,
        swept_by="users.sweep",
    ),
    _proof("refresh_tokens", "refresh tokens that ran out", RefreshToken, swept_by="users.sweep"),
    _proof(
        "sessions", "sessions without a token", Session, find_due=_list_dead_sessions, swept_by="users.sweep"
    ),
    _proof("socket_tickets", "tickets to open a socket that ran out", SocketTicket, swept_by="users.sweep"),
    _proof("ceremonies", "questions to passkeys that ran out", Ceremony),
    _proof("second_steps", "second steps of signing in that ran out", SecondStep),
    _proof("phone_challenges", "codes of text messages that ran out", PhoneChallenge),
    _proof("exchanged_tokens", "exchanged tokens of other issuers that ran out", ExchangedToken),
)
