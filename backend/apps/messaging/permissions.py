"""Who may come in. Which conversations somebody sees is the selectors' matter."""

from apps.applications.permissions import IsParty
from apps.tenants.enums import Capability


class ReadsConversations(IsParty):
    """A candidate, or a member of an organization in any role: reading, and saying so, is everybody's."""

    to_change = Capability.READ
    who = "candidate, employer"
