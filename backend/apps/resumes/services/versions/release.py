"""Let go of versions that outlived their resume."""

from collections.abc import Sequence
from uuid import UUID

from apps.core.services import acting_as_system
from apps.resumes.models import ResumeVersion


def release_versions(*, version_ids: Sequence[UUID]) -> int:
    """Remove those of these versions whose resume is gone and that nothing refers to any more. Returns how many.

    For an app above, when it lets go of what it showed; the night finds what nobody released.
    """
    return ResumeVersion.objects.filter(pk__in=version_ids, resume=None).unused().delete()[0]


def remove_orphaned_versions() -> int:
    """Remove versions whose resume is gone and that nothing refers to any more. Returns how many."""
    with acting_as_system(reason="resumes.remove_versions"):
        return ResumeVersion.objects.filter(resume=None).unused().delete()[0]
