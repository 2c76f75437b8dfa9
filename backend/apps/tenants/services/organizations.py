"""Founding and changing an organization."""

from collections.abc import Iterator
from secrets import token_hex
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import acting_as_system, record_audit
from apps.tenants.enums import Role
from apps.tenants.events import OrganizationCreated
from apps.tenants.models import Membership, Organization
from apps.users.enums import UserType
from apps.users.models import User

LONGEST_SLUG_STEM = 60


class EmployersOnly(DomainError):
    """Somebody who looks for work cannot act for an organization with the same account."""

    code, status = "employers_only", 403
    message = _("Only an employer account can do this.")


def require_employer(*, user: User) -> None:
    """Let only those pass who may act for an organization at all.

    :raises EmployersOnly: if the person is neither an employer nor staff
    """
    if user.user_type != UserType.EMPLOYER and not user.is_staff:
        raise EmployersOnly


def create_organization(*, actor: User, name: str) -> Organization:
    """Found an organization; the actor becomes its owner. The slug is made from the name.

    :raises EmployersOnly: if the actor is neither an employer nor staff
    """
    require_employer(user=actor)
    with acting_as_system(reason="tenants.create_organization", actor=actor):
        organization = _insert_with_free_slug(actor, name)
        add_member(actor=actor, organization=organization, user=actor, role=Role.OWNER)
        record_audit(actor=actor, action="tenants.create_organization", subject=organization)
        publish(OrganizationCreated(organization_id=organization.pk))
    return organization


def _insert_with_free_slug(actor: User, name: str) -> Organization:
    for slug in _slugs(name):
        organization, is_new = Organization.objects.get_or_create(
            slug=slug, defaults={"name": name, "created_by": actor, "updated_by": actor}
        )
        if is_new:
            return organization
    raise AssertionError("unreachable: the slugs never end")


def _slugs(name: str) -> Iterator[str]:
    """The name as a slug; numbered when that is taken, and then with a random end."""
    stem = slugify(name)[:LONGEST_SLUG_STEM].strip("-_") or "organization"
    yield stem
    yield from (f"{stem}-{number}" for number in range(2, 6))
    while True:
        yield f"{stem}-{token_hex(4)}"


def add_member(*, actor: User, organization: Organization, user: User, role: Role) -> Membership:
    """Let a person act for the organization; somebody who already does gets the new role."""
    membership, _is_new = Membership.objects.update_or_create(
        organization=organization,
        user=user,
        defaults={"role": role, "updated_by": actor},
        create_defaults={"role": role, "created_by": actor, "updated_by": actor},
    )
    return membership


@transaction.atomic
def update_organization(*, actor: User, organization: Organization, **changes: Any) -> Organization:
    """Change name, settings or branding (each as a whole). The slug stays: links and integrations hold it.

    Call it with the row locked, after comparing versions.
    """
    for field, value in changes.items():
        setattr(organization, field, value)
    organization.updated_by = actor
    organization.save(update_fields=[*changes, "updated_by", "updated_at"])
    record_audit(
        actor=actor,
        action="tenants.update_organization",
        subject=organization,
        detail={"fields": sorted(changes)},
    )
    return organization
