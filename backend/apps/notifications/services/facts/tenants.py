"""What mails say about organizations."""

from uuid import UUID

from django.utils.translation import override

from apps.notifications.services.links import link_to
from apps.tenants.enums import Role
from apps.tenants.models import ApiToken, Membership, Organization
from apps.tenants.services import arm_invitation

Facts = dict[str, str]


def invitation_facts(invitation_id: UUID) -> Facts | None:
    """Make the secret of an invitation; `email` and `language` say whom it goes to, who may have no account."""
    armed = arm_invitation(invitation_id=invitation_id)
    if armed is None:
        return None
    return {
        "email": armed.email,
        "language": armed.language,
        "organization": armed.organization,
        "role": _name(armed.role, armed.language),
        "link": f"{link_to('invitations/accept/')}?token={armed.token}",
    }


def role_facts(membership_id: UUID) -> Facts | None:
    """Say what a member is now; None if they are a member no more."""
    found = Membership.objects.select_related("user", "organization").filter(pk=membership_id).first()
    if found is None:
        return None
    role = _name(Role(found.role), found.user.language)
    return {"organization": found.organization.name, "role": role, "link": link_to("account/")}


def organization_facts(organization_id: UUID) -> Facts | None:
    """Name the organization; None if it is gone itself."""
    found = Organization.objects.filter(pk=organization_id).first()
    return {"organization": found.name, "link": link_to("account/")} if found else None


def token_facts(api_token_id: UUID) -> Facts | None:
    """Say which token was made; None if it is gone."""
    found = ApiToken.objects.select_related("organization").filter(pk=api_token_id).first()
    if found is None:
        return None
    return {
        "organization": found.organization.name,
        "token": f"{found.name} ({found.prefix}…)",
        "link": link_to("account/security/"),
    }


def _name(role: Role, language: str) -> str:
    with override(language):
        return str(role.label)
