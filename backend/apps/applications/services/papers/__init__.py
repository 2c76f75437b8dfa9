"""The copy of an identity paper for the employer that takes somebody on: given, read, and gone in time."""

from apps.applications.services.papers.follow import follow_application
from apps.applications.services.papers.give import (
    KEPT,
    IdentityPaperTooEarly,
    give_identity_paper,
    require_start_of_work,
)
from apps.applications.services.papers.hand_over import hand_over_identity_paper
from apps.applications.services.papers.read import IdentityPaperNotThere, open_identity_paper
from apps.applications.services.papers.remove import remove_identity_paper, remove_papers_of

__all__ = [
    "KEPT",
    "IdentityPaperNotThere",
    "IdentityPaperTooEarly",
    "follow_application",
    "give_identity_paper",
    "hand_over_identity_paper",
    "open_identity_paper",
    "remove_identity_paper",
    "remove_papers_of",
    "require_start_of_work",
]
