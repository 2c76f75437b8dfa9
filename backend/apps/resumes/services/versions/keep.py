"""Keep what a resume says now."""

import hashlib
from collections.abc import Sequence
from typing import Any

import orjson
from django.db.models import Max

from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.services.contents import HiddenSection, State, read_state

MOST_VERSIONS = 50  # of a resume; those that a link or an application shows stay above that


def keep_version(*, resume: Resume, reason: VersionReason = VersionReason.SAVED) -> ResumeVersion:
    """Keep a locked resume as it is now; the newest version, if it says the same."""
    return keep_state(resume, read_state(resume=resume), reason)


def keep_state(resume: Resume, state: State, reason: VersionReason = VersionReason.SAVED) -> ResumeVersion:
    """Do the same where somebody has read already what a locked resume says."""
    newest = ResumeVersion.objects.filter(resume=resume, hidden__isnull=False).order_by("-number").first()
    if newest and newest.sha256 == measure(*state):
        return newest
    return add_version(resume, *state, reason)


def add_version(
    resume: Resume, data: ResumeData, hidden: Sequence[HiddenSection] | None, reason: VersionReason
) -> ResumeVersion:
    """Add a version to a locked resume, and let go of the oldest ones above the limit."""
    known = ResumeVersion.objects.filter(resume=resume)
    version = ResumeVersion.objects.create(
        owner_id=resume.owner_id,
        resume=resume,
        number=(known.aggregate(last=Max("number"))["last"] or 0) + 1,
        reason=reason,
        data=data.model_dump(mode="json"),
        hidden=_dump(hidden),
        sha256=measure(data, hidden),
    )
    _prune(resume)
    return version


def measure(data: ResumeData, hidden: Sequence[HiddenSection] | None) -> str:
    """Return the SHA-256 of what a version holds; the same content has the same."""
    canonical = orjson.dumps([data.model_dump(mode="json"), _dump(hidden)], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(canonical).hexdigest()


def _dump(hidden: Sequence[HiddenSection] | None) -> list[Any] | None:
    return None if hidden is None else [each.model_dump(mode="json") for each in hidden]


def _prune(resume: Resume) -> None:
    old = ResumeVersion.objects.filter(resume=resume).order_by("-number")[MOST_VERSIONS:]
    ResumeVersion.objects.filter(pk__in=old.values("pk")).unused().delete()
