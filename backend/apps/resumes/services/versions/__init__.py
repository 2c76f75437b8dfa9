"""What a resume said before: keep, freeze, compare, bring back."""

from apps.resumes.services.versions.by_hand import save_version
from apps.resumes.services.versions.compare import Difference, compare_versions
from apps.resumes.services.versions.freeze import freeze_resume
from apps.resumes.services.versions.keep import MOST_VERSIONS, keep_version
from apps.resumes.services.versions.read import read_version
from apps.resumes.services.versions.restore import restore_version

__all__ = [
    "MOST_VERSIONS",
    "Difference",
    "compare_versions",
    "freeze_resume",
    "keep_version",
    "read_version",
    "restore_version",
    "save_version",
]
