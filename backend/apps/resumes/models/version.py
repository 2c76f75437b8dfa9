"""What a resume said at a moment."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.resumes.enums import VersionReason
from apps.resumes.models.resume import Resume
from apps.resumes.querysets import VersionQuerySet
from apps.users.models import User

# What was sent to an employer stays when the resume goes; nothing else about a version ever changes.
ONLY_LOSES_RESUME = """
    IF (NEW.resume_id IS NULL OR NEW.resume_id = OLD.resume_id)
        AND to_jsonb(NEW) - 'resume_id' = to_jsonb(OLD) - 'resume_id' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
"""


class ResumeVersion(BaseModel):
    """A resume as it was, whole: to undo and compare, and what a link or an application shows."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    resume = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="versions", db_index=False
    )
    number = models.PositiveIntegerField(help_text="from 1, of the resume")
    reason = models.CharField(max_length=16, choices=VersionReason)
    data = models.JSONField(help_text="a dump of ResumeData: what is shown")
    hidden = models.JSONField(
        null=True,
        blank=True,
        help_text="sections that were not shown; null: left out, because others read it",
    )
    sha256 = models.CharField(max_length=64, help_text="of data and hidden: the same content is one version")

    privacy = Privacy(
        owners=("owner",),
        personal={
            "owner": "whose it is",
            "data": "so that you can go back, and to know what you sent",
            "hidden": "so that you can go back",
        },
        plain=("resume", "number", "reason", "sha256"),
        kept="resume_versions",
        seen_by="you, and whom you sent it to",
    )

    objects: ClassVar[VersionQuerySet] = VersionQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resume", "number"], name="resumes_version_number_once"),
            models.CheckConstraint(
                condition=Q(reason__in=VersionReason.values), name="resumes_version_reason_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=["created_at"], condition=Q(resume=None), name="resumes_orphaned_versions")
        ]
        triggers = [
            pgtrigger.Trigger(
                name="only_loses_resume",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=ONLY_LOSES_RESUME,
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.pk}"
