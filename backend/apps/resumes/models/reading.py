"""A file that becomes a resume, once its owner looked it through."""

from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.documents.models import Document
from apps.resumes.enums import ImportFailure, ImportFormat, ImportState
from apps.resumes.models.resume import Resume
from apps.users.models import User


class ResumeImport(BaseModel):
    """What we read in a file. It is no resume before its owner confirms it, and goes by itself if they never do."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", db_index=False)
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="resume_imports"
    )
    format = models.CharField(max_length=16, choices=ImportFormat)
    state = models.CharField(max_length=16, choices=ImportState, default=ImportState.WAITING)
    failure = models.CharField(max_length=16, choices=ImportFailure, blank=True)
    has_text = models.BooleanField(
        default=True, help_text="False: a picture or a scan, nothing could be read"
    )
    data = models.JSONField(null=True, blank=True, help_text="a dump of ResumeData")
    fields = models.JSONField(default=list, help_text="for each field of data: where it stands in the file")
    unread = models.JSONField(default=list, help_text="what was not understood, word for word")
    not_taken = models.JSONField(default=list, help_text="kinds of facts that we leave out")
    resume = models.OneToOneField(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="read_from"
    )

    privacy = Privacy(
        owners=("owner",),
        personal={
            "owner": "whose it is",
            "data": "so that you can look it through",
            "fields": "so that you see where it stands in your file",
            "unread": "so that nothing of your file is lost",
            "not_taken": "so that you know what we left out",
        },
        plain=("document", "format", "state", "failure", "has_text", "resume"),
        kept="resume_imports",
        seen_by="you",
    )

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-id"], name="resumes_imports_of_owner"),
            models.Index(fields=["created_at"], name="resumes_imports_by_age"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ImportState.values), name="resumes_import_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state=ImportState.FAILED) ^ Q(failure=""), name="resumes_failed_import_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(state=ImportState.READY) | Q(data__isnull=False),
                name="resumes_ready_import_has_data",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.format} {self.state} {self.pk}"
