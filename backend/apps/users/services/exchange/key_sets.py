"""Which key of an issuer a token names: remembered in PostgreSQL, asked for at most once a minute.

In PostgreSQL and not in Redis or in each process, so that all processes together ask once, and the keys go on working
while the issuer is down, over a deployment too.
"""

import time
from datetime import timedelta
from typing import Any

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import refuse_open_transaction
from apps.users.clients import oidc
from apps.users.models import IssuerKeySet

FRESH = timedelta(minutes=10)  # then they are asked for again; a key that the issuer took back works so long
KEPT = timedelta(days=1)  # they work so long while the issuer says nothing
PAUSE = timedelta(seconds=60)  # between two questions, whatever comes in
PATIENCE, STEP = 3.0, 0.05  # seconds that a request waits for the answer to another one's question


class IssuerSilent(DomainError):
    """We cannot ask the other service for its keys now; says nothing about the token."""

    code, status = "issuer_silent", 503
    message = _(
        "The other service does not answer right now. Please try again in a minute, or sign in with us."
    )


def find_issuer_key(*, provider: oidc.Provider, kid: str) -> dict[str, Any] | None:
    """Find the public key (JSON Web Key) that the issuer calls by this kid; None if it surely has none.

    Must not be called inside a transaction: it may ask the issuer over the network.

    :raises IssuerSilent: if the kid is unknown and the issuer does not answer, or was asked less than a minute ago
    """
    refuse_open_transaction()
    began = timezone.now()
    known = _remembered(provider)
    key = _pick(known, kid)
    if key and _is_younger(known, FRESH):
        return key
    known = _ask_or_wait(provider, known, waits=key is None)
    key = _pick(known, kid)
    if key is None and (known.fetched_at is None or known.fetched_at < began):
        raise IssuerSilent(retry_after=int(PAUSE.total_seconds()))
    return key


def _remembered(provider: oidc.Provider) -> IssuerKeySet:
    IssuerKeySet.objects.bulk_create([IssuerKeySet(provider=provider.name)], ignore_conflicts=True)
    return IssuerKeySet.objects.get(provider=provider.name)


def _is_younger(known: IssuerKeySet, age: timedelta) -> bool:
    return known.fetched_at is not None and timezone.now() - known.fetched_at < age


def _pick(known: IssuerKeySet, kid: str) -> dict[str, Any] | None:
    if not _is_younger(known, KEPT):
        return None
    return next((key for key in known.keys if key["kid"] == kid), None)


def _ask_or_wait(provider: oidc.Provider, known: IssuerKeySet, *, waits: bool) -> IssuerKeySet:
    now = timezone.now()
    due = IssuerKeySet.objects.filter(Q(asked_at=None) | Q(asked_at__lte=now - PAUSE), pk=known.pk)
    if due.update(asked_at=now):
        _ask(provider, known)
    elif waits:
        _wait_for_answer(known)
    known.refresh_from_db()
    return known


def _ask(provider: oidc.Provider, known: IssuerKeySet) -> None:
    mine = IssuerKeySet.objects.filter(pk=known.pk)
    try:
        keys = oidc.fetch_keys(provider)
    except oidc.IssuerUnavailable:
        mine.update(answered_at=timezone.now())
    else:
        now = timezone.now()
        mine.update(keys=keys, fetched_at=now, answered_at=now)


def _wait_for_answer(known: IssuerKeySet) -> None:
    """Many may come with the issuer's new key at once; one of them asks. Nobody waits if nobody is asking."""
    unanswered = IssuerKeySet.objects.filter(
        Q(answered_at=None) | Q(answered_at__lt=F("asked_at")), pk=known.pk
    )
    recent = unanswered.filter(asked_at__gt=timezone.now() - timedelta(seconds=PATIENCE))
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and recent.exists():
        time.sleep(STEP)
