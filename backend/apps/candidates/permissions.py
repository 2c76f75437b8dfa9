"""Who may look for people."""

from apps.tenants.enums import Capability, name_roles
from apps.tenants.permissions import IsMember


class MayFindCandidates(IsMember):
    """A member who recruits; whether the employer is verified, the view asks."""

    to_read = to_change = Capability.DECIDE_ON_APPLICATIONS
    who = f"verified employer ({name_roles(to_read)})"
