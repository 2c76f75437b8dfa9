"""Whose rows the database shows (row-level security, ADR 0012).

What is set here holds until the end of the transaction, so that no pool of connections can carry it to somebody else.
Outside of these blocks the database shows only what the whole world may see.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

import structlog
from django.db import connection, transaction

from apps.core.models import SystemAccess

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser

SETTINGS = ("safejob.user_id", "safejob.tenant_id", "safejob.secret_hash", "safejob.sees_all")
READ_AND_SET = "SELECT " + ", ".join(
    [f"coalesce(current_setting('{name}', true), '')" for name in SETTINGS]
    + [f"set_config('{name}', %s, true)" for name in SETTINGS]
)
SET = "SELECT " + ", ".join(f"set_config('{name}', %s, true)" for name in SETTINGS)
ROUTINE_SECONDS = 3600.0
_routine: dict[str, float] = {}  # by reason, when this process writes it down again


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Who acts, for which organization, with which secret in hand; or everything."""

    user_id: UUID | None = None
    tenant_id: UUID | None = None
    secret_hash: str = ""
    sees_all: bool = False
    depth: int = field(default=0, compare=False)  # how many savepoints there were when it was set

    def values(self) -> list[str]:
        """As the settings hold it."""
        return [
            str(self.user_id or ""),
            str(self.tenant_id or ""),
            self.secret_hash,
            "on" if self.sees_all else "",
        ]


@contextmanager
def acting_for(
    *, user_id: UUID | None = None, tenant_id: UUID | None = None, secret_hash: str = ""
) -> Iterator[None]:
    """Open a transaction in which the database shows what is this person's, or this organization's.

    With a tenant only that organization's rows are there, not even what the world may see of others.

    :param secret_hash: shows the row that is protected by this secret (an API token, an invitation)
    """
    with _acting(Scope(user_id=user_id, tenant_id=tenant_id, secret_hash=secret_hash)):
        yield


@contextmanager
def acting_as_system(
    *, reason: str, actor: "AbstractBaseUser | None" = None, is_routine: bool = False
) -> Iterator[None]:
    """Open a transaction in which the database shows everybody's rows, and write down that it did.

    :param reason: what for, "app.what"
    :param actor: the member of staff, if it is one and not the system itself
    :param is_routine: a process does this every few seconds: it writes that down once an hour
    """
    with _acting(Scope(sees_all=True)):
        if is_routine:
            _write_down_hourly(reason)
        else:
            _write_down(reason, actor)
        yield


def widen_to_everything(*, reason: str, actor: "AbstractBaseUser") -> None:
    """Let the rest of the block that the caller is in see everybody's rows, and write that down; for staff.

    :raises RuntimeError: inside of a savepoint of that block
    """
    scope = _current()
    if scope is None:
        return
    _change(Scope(sees_all=True, depth=scope.depth))
    _write_down(reason, actor)


def narrow_to_tenant(*, tenant_id: UUID) -> None:
    """Let the rest of the block that the caller is in see this organization's rows only; nothing outside of one.

    :raises RuntimeError: inside of a savepoint of that block
    """
    scope = _current()
    if scope is not None and not scope.sees_all:
        _change(replace(scope, tenant_id=tenant_id))


def find_acting_tenant() -> UUID | None:
    """Say for which organization this thread's open block acts; None for none, and outside of every block."""
    scope = _current()
    return scope.tenant_id if scope else None


@contextmanager
def _acting(scope: Scope) -> Iterator[None]:
    before = _current()
    if before == scope:
        try:
            yield
        finally:
            _give_back(before)
        return
    is_nested = connection.in_atomic_block
    with transaction.atomic():
        stored = _run(READ_AND_SET, scope)[: len(SETTINGS)]
        _remember(replace(scope, depth=len(connection.savepoint_ids)))
        try:
            yield
        finally:
            _remember(before)
        if is_nested and not connection.needs_rollback:  # the end of a transaction forgets by itself
            _run(SET, stored)


def _give_back(scope: Scope) -> None:
    """Undo what was narrowed or widened in a block that opened no transaction of its own."""
    is_changed = _current() != scope
    _remember(scope)
    if is_changed and not connection.needs_rollback:
        _run(SET, scope)


def _write_down(reason: str, actor: "AbstractBaseUser | None") -> None:
    request_id = structlog.contextvars.get_contextvars().get("request_id") or ""
    SystemAccess.objects.create(reason=reason, actor_id=actor.pk if actor else None, request_id=request_id)


def _write_down_hourly(reason: str) -> None:
    now = time.monotonic()
    if now >= _routine.get(reason, now):
        _write_down(reason, None)
        # Only what is stored for good counts.
        transaction.on_commit(lambda: _routine.update({reason: now + ROUTINE_SECONDS}))


def _change(scope: Scope) -> None:
    if scope.depth != len(connection.savepoint_ids):
        raise RuntimeError("A savepoint that is rolled back would forget the scope, and nobody would know.")
    _run(SET, scope)
    _remember(scope)


def _run(statement: str, values: Scope | list[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values.values() if isinstance(values, Scope) else values)
        return list(cursor.fetchone())


def _current() -> Scope | None:
    """What this thread's connection acts as; None outside of every block."""
    return getattr(connection, "house_scope", None)


def _remember(scope: Scope | None) -> None:
    connection.house_scope = scope  # type: ignore[attr-defined]  # kept where the database keeps it: per connection
