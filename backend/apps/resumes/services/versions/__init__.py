"""What a resume said before: keep, freeze, compare, bring back."""

from apps.resumes.services.versions.freeze import freeze_resume
from apps.resumes.services.versions.keep import MOST_VERSIONS, keep_version

__all__ = ["MOST_VERSIONS", "freeze_resume", "keep_version"]
