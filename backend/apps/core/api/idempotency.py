"""A write with an Idempotency-Key happens once, however often it is sent.

Key, effect and answer commit in one transaction: a crash between effect and answer leaves neither or both.
"""

import hashlib
from collections.abc import Callable

import orjson
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.json import JsonRenderer
from apps.core.api.undo import answer_or_undo
from apps.core.errors import DomainError
from apps.core.models import IdempotentAnswer

LONGEST_KEY = 255
NOT_KEPT = {409, 429}
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"


class IdempotencyKeyReused(DomainError):
    """The same key came with another method, path, organization or body."""

    code = "idempotency_key_reused"
    message = _("This Idempotency-Key was already used for another request.")


class IdempotencyKeyInFlight(DomainError):
    """The first request with this key is still being answered."""

    code = "idempotency_key_in_flight"
    message = _("The first request with this Idempotency-Key is still running. Please try again in a moment.")


def answer_once(request: Request, caller: str, body: bytes, work: Callable[[], Response]) -> Response:
    """Do the work, or give the answer that this key got before.

    :param caller: who the key belongs to
    :param body: the raw body, part of what the key is bound to
    :raises ValidationError: if the key is longer than 255 characters
    :raises IdempotencyKeyReused: if the key belongs to another request
    :raises IdempotencyKeyInFlight: if a twin is being answered at this moment
    """
    key = request.headers["Idempotency-Key"]
    if not 0 < len(key) <= LONGEST_KEY or not key.isprintable():
        raise ValidationError({"Idempotency-Key": [_("Use 1 to 255 printable characters.")]})
    fingerprint = _fingerprint(request, body)
    with transaction.atomic():
        _lock(f"{caller}\n{key}")
        known = IdempotentAnswer.objects.filter(caller=caller, key=key).first()
        if known is None:
            return _first_answer(caller, key, fingerprint, work)
    if known.fingerprint != fingerprint:
        raise IdempotencyKeyReused
    return _stored(known)


def _fingerprint(request: Request, body: bytes) -> str:
    """Tell requests apart, also by the organization that somebody with several of them acts for."""
    head = [request.method or "", request.get_full_path(), request.headers.get("X-Tenant", "")]
    return hashlib.sha256(orjson.dumps(head) + body).hexdigest()


def _lock(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(TRY_LOCK, [name])
        if not cursor.fetchone()[0]:
            raise IdempotencyKeyInFlight(retry_after=1)


def _first_answer(caller: str, key: str, fingerprint: str, work: Callable[[], Response]) -> Response:
    response = answer_or_undo(work)
    if response.status_code < 500 and response.status_code not in NOT_KEPT:
        IdempotentAnswer.objects.create(
            caller=caller,
            key=key,
            fingerprint=fingerprint,
            status=response.status_code,
            content_type=response.content_type or "application/json",
            body=JsonRenderer().render(response.data),
        )
    return response


def _stored(answer: IdempotentAnswer) -> Response:
    return Response(
        bytes(answer.body),
        status=answer.status,
        content_type=answer.content_type,
        headers={"Idempotent-Replayed": "true"},
    )
