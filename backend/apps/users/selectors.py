"""Reads, scoped to who may see them."""

from uuid import UUID

from django.db.models import QuerySet

from apps.users.models import Session, User


def list_visible_users(*, viewer: User) -> QuerySet[User]:
    """List the accounts that the viewer may see: staff all of them, everybody else their own."""
    return User.objects.all() if viewer.is_staff else User.objects.filter(pk=viewer.pk)


def find_live_session(*, session_id: UUID, user_id: UUID) -> Session | None:
    """Find a session that is not over, with its user, in one query; None if it is, or the account is closed."""
    return _live_sessions().filter(pk=session_id, user_id=user_id).first()


def find_live_session_of_cookie(*, session_id: str) -> Session | None:
    """Find the session that a signed cookie names, under the same conditions; the signature says whose it is."""
    return _live_sessions().filter(pk=session_id).first()


def _live_sessions() -> QuerySet[Session]:
    live = Session.objects.filter(revoked_at__isnull=True, user__is_active=True)
    return live.select_related("user")
