"""Who may do what with the employer of an organization. Any member reads."""

from apps.tenants.enums import Capability, name_roles
from apps.tenants.permissions import IsMember


class MayEditEmployer(IsMember):
    """A member who changes the company's profile."""

    to_change = Capability.EDIT_EMPLOYER
    who = f"employer (to change: {name_roles(to_change)})"


class MayAskVerification(IsMember):
    """A member who asks for the company to be verified."""

    to_change = Capability.ASK_VERIFICATION
    who = f"employer (to ask: {name_roles(to_change)})"
