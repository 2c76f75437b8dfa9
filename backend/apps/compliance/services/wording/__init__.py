"""What the words of a posting give away: money asked, papers kept, people kept out."""

from apps.compliance.services.wording.check import check_wording
from apps.compliance.services.wording.lexicon import LEXICON_VERSION

__all__ = ["LEXICON_VERSION", "check_wording"]
