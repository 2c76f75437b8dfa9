"""The tokens that programs show."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from apps.tenants.models import ApiToken, Organization


def list_api_tokens(*, organization: Organization) -> QuerySet[ApiToken]:
    """List the organization's tokens that nobody revoked, those that ran out too, with their makers."""
    kept = ApiToken.objects.filter(organization=organization, revoked_at__isnull=True)
    return kept.select_related("membership__user")


def find_organization_of_token(*, token_hash: str) -> UUID | None:
    """Find whose token it is; the database shows that to who holds the secret."""
    return ApiToken.objects.filter(token_hash=token_hash).values_list("organization_id", flat=True).first()


def find_live_token(*, token_hash: str) -> ApiToken | None:
    """Find a token that works, with organization, membership and maker, in one query.

    None if there is none, or it ran out, or was revoked, or its maker's account is closed or being erased. Who left
    the organization took the tokens along.
    """
    live = ApiToken.objects.filter(
        token_hash=token_hash,
        revoked_at__isnull=True,
        expires_at__gt=timezone.now(),
        membership__user__is_active=True,
        membership__user__erase_at__isnull=True,
    )
    return live.select_related("membership__user", "membership__organization").first()
