"""Who may do what with postings."""

from apps.tenants.enums import Capability, name_roles
from apps.tenants.permissions import IsMember


class MayWritePostings(IsMember):
    """A member who makes, changes and publishes postings."""

    to_change = Capability.WRITE_POSTINGS
    who = f"employer ({name_roles(to_change)})"
