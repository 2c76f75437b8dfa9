"""Everything that we hold about a person."""

from apps.privacy.selectors.export.collect import collect_everything
from apps.privacy.selectors.export.find import find_live_export
from apps.privacy.selectors.export.json_resume import make_json_resume

__all__ = ["collect_everything", "find_live_export", "make_json_resume"]
