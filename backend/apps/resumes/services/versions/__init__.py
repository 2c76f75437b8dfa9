"""What a resume said before: keep, freeze, compare, bring back, let go."""

from apps.resumes.services.versions.by_hand import save_version
from apps.resumes.services.versions.compare import Difference, compare_versions
from apps.resumes.services.versions.freeze import freeze_resume
from apps.resumes.services.versions.keep import MOST_VERSIONS, keep_version
from apps.resumes.services.versions.read import read_version
from apps.resumes.services.versions.release import release_versions, remove_orphaned_versions
from apps.resumes.services.versions.restore import restore_version

__all__ = [
    "MOST_VERSIONS",
    "Difference",
    "compare_versions",
    "freeze_resume",
    "keep_version",
    "read_version",
    "release_versions",
    "remove_orphaned_versions",
    "restore_version",
    "save_version",
]
