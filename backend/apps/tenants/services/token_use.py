"""A program shows its token."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from apps.core.services import acting_for
from apps.tenants.models import ApiToken
from apps.tenants.selectors import find_live_token, find_organization_of_token
from apps.tenants.services.token_text import is_token_text
from apps.users.services import hash_token

NOTED_EVERY = timedelta(minutes=5)  # a program may ask ten times a second: no write for each


def accept_api_token(*, text: str) -> ApiToken | None:
    """Find the token that works with this text, and remember that it was used; None if there is none."""
    if not is_token_text(text):
        return None
    token_hash = hash_token(text)
    with acting_for(secret_hash=token_hash):
        organization_id = find_organization_of_token(token_hash=token_hash)
    if organization_id is None:
        return None
    with acting_for(tenant_id=organization_id):
        api_token = find_live_token(token_hash=token_hash)
    if api_token is not None:
        _note_use(api_token)
    return api_token


def _note_use(api_token: ApiToken) -> None:
    now = timezone.now()
    if api_token.last_used_at and api_token.last_used_at > now - NOTED_EVERY:
        return
    stale = Q(last_used_at__isnull=True) | Q(last_used_at__lte=now - NOTED_EVERY)
    with acting_for(tenant_id=api_token.organization_id):
        ApiToken.objects.filter(stale, pk=api_token.pk).update(last_used_at=now)
