"""A person's own resumes."""

from uuid import UUID

from django.db.models import QuerySet

from apps.resumes.models import Resume, ResumeSection, ResumeVersion
from apps.resumes.querysets import VersionQuerySet
from apps.users.models import User


def list_resumes_of(*, user: User) -> QuerySet[Resume]:
    """List the person's own resumes, newest first, in all languages."""
    return Resume.objects.filter(owner=user).order_by("-id")


def get_resume_of(*, user: User, resume_id: UUID) -> Resume:
    """Return a resume of the person with its sections (two queries).

    :raises Resume.DoesNotExist: if it is not there, or somebody else's
    """
    return list_resumes_of(user=user).prefetch_related("sections").get(pk=resume_id)


def get_section_of(*, user: User, section_id: UUID) -> ResumeSection:
    """Return a section of a resume of the person.

    :raises ResumeSection.DoesNotExist: if it is not there, or somebody else's
    """
    return ResumeSection.objects.select_related("resume").get(pk=section_id, resume__owner=user)


def list_family_of(*, resume: Resume) -> QuerySet[Resume]:
    """List the same resume in all its languages, itself too, in the order in which they were made."""
    return Resume.objects.filter(owner_id=resume.owner_id, family_id=resume.family_id).order_by("id")


def list_versions_of(*, resume: Resume) -> VersionQuerySet:
    """List what the resume said, newest first."""
    return ResumeVersion.objects.filter(resume=resume).order_by("-id")


def get_version_of(*, resume: Resume, number: int) -> ResumeVersion:
    """Return one of them.

    :raises ResumeVersion.DoesNotExist: if it is not there (any more)
    """
    version: ResumeVersion = list_versions_of(resume=resume).get(number=number)
    return version
