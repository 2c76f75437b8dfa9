"""Where moderators work: what waits, one case after the other, and what was decided."""

from apps.moderation.admin.cases import CaseAdmin
from apps.moderation.admin.dashboard import add_tiles
from apps.moderation.admin.decisions import DecisionAdmin
from apps.moderation.admin.flaggers import TrustedFlaggerAdmin

__all__ = ["CaseAdmin", "DecisionAdmin", "TrustedFlaggerAdmin", "add_tiles"]
