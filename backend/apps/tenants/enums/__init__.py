"""Choices of the app, and who may do what."""

from apps.tenants.enums.capabilities import WHO_MAY, Capability, name_roles
from apps.tenants.enums.roles import Role
from apps.tenants.enums.scopes import Scope

__all__ = ["WHO_MAY", "Capability", "Role", "Scope", "name_roles"]
