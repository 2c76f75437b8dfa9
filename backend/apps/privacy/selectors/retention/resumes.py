"""What is left of resumes."""

from datetime import datetime

from apps.resumes.models import ResumeVersion
from apps.resumes.querysets import VersionQuerySet


def list_due_versions(at: datetime) -> VersionQuerySet:
    """List the versions whose resume is gone and that nothing shows any more, whenever that was."""
    return ResumeVersion.objects.filter(resume=None).unused()
