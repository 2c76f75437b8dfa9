"""Reads, scoped to who may see them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from apps.core.selectors import find_prepared_row, list_columns, make_instance
from apps.users.enums import ChallengeKind
from apps.users.models import (
    Authenticator,
    Challenge,
    ExternalIdentity,
    Passkey,
    RecoveryCode,
    RefreshToken,
    Session,
    User,
)

LIVE_SESSION = """
    SELECT {columns} FROM users_session s JOIN users_user u ON u.id = s.user_id
    WHERE s.id = %(session_id)s AND s.user_id = %(user_id)s AND s.revoked_at IS NULL AND u.is_active
"""
ASKED_BY_ADDRESS = (ChallengeKind.MAGIC_LINK, ChallengeKind.RESET_PASSWORD)


def list_visible_users(*, viewer: User) -> QuerySet[User]:
    """List the accounts that the viewer may see: staff with the permission all of them, everybody else their own."""
    sees_all = viewer.may_act_as_staff and viewer.has_perm("users.view_user")
    return User.objects.all() if sees_all else User.objects.filter(pk=viewer.pk)


def find_live_session(*, session_id: UUID, user_id: UUID) -> Session | None:
    """Find a session that is not over, with its user, in one query; None if it is, or the account is closed.

    Every request with a token asks this, so the statement is composed and planned once.
    """
    row = find_prepared_row(
        "users_live_session", _live_session_statement(), {"session_id": session_id, "user_id": user_id}
    )
    if row is None:
        return None
    session = make_instance(Session, row[: len(Session._meta.concrete_fields)])
    session.user = make_instance(User, row[len(Session._meta.concrete_fields) :])
    return session


@cache
def _live_session_statement() -> str:
    return LIVE_SESSION.format(columns=f"{list_columns(Session, 's')}, {list_columns(User, 'u')}")


def find_live_session_of_cookie(*, session_id: str) -> Session | None:
    """Find the session that a signed cookie names, under the same conditions; the signature says whose it is."""
    return _live_sessions().filter(_has_token(), pk=session_id).first()


def _live_sessions() -> QuerySet[Session]:
    live = Session.objects.filter(revoked_at__isnull=True, user__is_active=True)
    return live.select_related("user")


def list_addressees(*, challenge_id: UUID) -> QuerySet[User]:
    """List who gets the mail of a challenge: one person at most, nobody if the address has no account.

    Who asks with nothing but an address is not looked up while they wait: the time it takes would tell whether there
    is an account. So those challenges name the address only, and this, in the queue, finds the person.
    """
    challenge = Challenge.objects.filter(pk=challenge_id)
    by_address = challenge.filter(kind__in=ASKED_BY_ADDRESS).values("email")
    return User.objects.filter(Q(pk__in=challenge.values("user")) | Q(email__in=by_address), is_active=True)


def list_own_sessions(*, user: User) -> QuerySet[Session]:
    """List the sessions of a person that somebody can still use."""
    return Session.objects.filter(_has_token(), user=user, revoked_at__isnull=True)


def _has_token() -> Exists:
    """Whether a refresh token is still good; in a browser none is ever renewed, so its session ends with the first."""
    return Exists(RefreshToken.objects.filter(session=OuterRef("pk"), expires_at__gt=timezone.now()))


def list_ended_sessions(*, session_ids: Collection[UUID]) -> dict[UUID, str]:
    """List which of these sessions are over, and why: a RevokeReason, `account_closed` or `expired`. One query."""
    facts = Session.objects.filter(pk__in=session_ids).values_list("pk", "revoked_reason", "user__is_active")
    found = {
        session_id: reason or ("" if is_active else "account_closed")
        for session_id, reason, is_active in facts
    }
    reasons = {session_id: found.get(session_id, "expired") for session_id in session_ids}
    return {session_id: reason for session_id, reason in reasons.items() if reason}


def list_passkeys(*, user: User) -> QuerySet[Passkey]:
    """List the person's own passkeys."""
    return Passkey.objects.filter(user=user)


@dataclass(frozen=True, kw_only=True)
class SecondFactors:
    """What somebody can show besides the first proof."""

    second_factor_at: datetime | None
    authenticator_since: datetime | None
    passkeys: list[Passkey]
    recovery_codes_left: int


def get_second_factors(*, user: User) -> SecondFactors:
    """Get the second factors of an account, without any secret."""
    authenticator = Authenticator.objects.filter(user=user, confirmed_at__isnull=False).first()
    return SecondFactors(
        second_factor_at=user.second_factor_at,
        authenticator_since=authenticator.confirmed_at if authenticator else None,
        passkeys=list(list_passkeys(user=user).order_by("id")),
        recovery_codes_left=RecoveryCode.objects.filter(user=user, used_at__isnull=True).count(),
    )


def list_identities(*, user: User) -> QuerySet[ExternalIdentity]:
    """List the accounts elsewhere that open this person's account."""
    return ExternalIdentity.objects.filter(user=user)
