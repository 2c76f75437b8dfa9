"""Tokens for programs: made, and taken back."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.tenants.enums import Capability, Scope
from apps.tenants.events import ApiTokenCreated
from apps.tenants.models import ApiToken, Organization
from apps.tenants.selectors import list_api_tokens
from apps.tenants.services.standing import stand_in
from apps.tenants.services.token_text import new_token_text, prefix_of
from apps.users.models import User
from apps.users.services import hash_token

MOST_TOKENS = 50  # of one organization


class TooManyTokens(DomainError):
    """Nobody keeps an eye on more tokens than this."""

    code = "too_many_api_tokens"
    message = _("Your organization has too many API tokens. Delete one that you do not need any more.")


@dataclass(frozen=True, kw_only=True)
class NewApiToken:
    """A token with its text, which exists here and in the answer, nowhere else."""

    api_token: ApiToken
    text: str = field(repr=False)


@transaction.atomic
def create_api_token(
    *, actor: User, organization: Organization, name: str, scopes: Collection[Scope], days: int
) -> NewApiToken:
    """Make a token that acts for the organization, for so many days, at most as its maker may at that moment.

    :raises RoleNeeded: if the actor may not administer tokens
    :raises TooManyTokens: if there are 50
    """
    own = stand_in(organization=organization, actor=actor, needed=Capability.ADMINISTER_TOKENS)
    if list_api_tokens(organization=organization).count() >= MOST_TOKENS:
        raise TooManyTokens
    text = new_token_text()
    api_token = ApiToken.objects.create(
        organization=organization,
        membership=own,
        name=name,
        prefix=prefix_of(text),
        token_hash=hash_token(text),
        scopes=sorted(set(scopes)),
        expires_at=timezone.now() + timedelta(days=days),
        created_by=actor,
        updated_by=actor,
    )
    record_audit(
        actor=actor,
        action="tenants.create_api_token",
        subject=api_token,
        detail={"scopes": api_token.scopes, "days": days},
    )
    publish(ApiTokenCreated(api_token_id=api_token.pk))
    return NewApiToken(api_token=api_token, text=text)


@transaction.atomic
def revoke_api_token(*, actor: User, api_token: ApiToken) -> None:
    """Let the token open nothing any more, from the next request on; nothing happens if it already is so."""
    now = timezone.now()
    working = ApiToken.objects.filter(pk=api_token.pk, revoked_at__isnull=True)
    if working.update(revoked_at=now, updated_at=now, updated_by=actor):
        record_audit(actor=actor, action="tenants.revoke_api_token", subject=api_token)
