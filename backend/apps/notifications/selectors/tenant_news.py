"""Who is told what happened to their place in an organization."""

from uuid import UUID

from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News
from apps.users.models import User


def get_role_news(*, membership_id: UUID) -> News:
    """Get the mail about another role, for who has it."""
    member = User.objects.filter(is_active=True, memberships=membership_id)
    return News(kind=Kind.ROLE_CHANGED, recipients=member, about_id=membership_id)


def get_leaving_news(*, organization_id: UUID, user_id: UUID) -> News:
    """Get the mail about the end of a membership, for who had it."""
    former = User.objects.filter(is_active=True, pk=user_id)
    return News(kind=Kind.MEMBERSHIP_ENDED, recipients=former, about_id=organization_id)


def get_token_news(*, api_token_id: UUID) -> News:
    """Get the mail about a new API token, for who made it, in case that was somebody else."""
    maker = User.objects.filter(is_active=True, memberships__api_tokens=api_token_id)
    return News(kind=Kind.API_TOKEN_CREATED, recipients=maker, about_id=api_token_id)
