"""Writes of the app."""

from apps.tenants.services.organizations import (
    EmployersOnly,
    add_member,
    create_organization,
    update_organization,
)

__all__ = ["EmployersOnly", "add_member", "create_organization", "update_organization"]
