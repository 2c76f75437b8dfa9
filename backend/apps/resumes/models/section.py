"""A part of a resume."""

from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.resumes.enums import SectionType
from apps.resumes.models.content import SectionData
from apps.resumes.models.resume import Resume


class ResumeSection(BaseModel):
    """One section; its content is a dump of the type's own class (`models.content`), checked before it is stored."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="sections", db_index=False)
    type = models.CharField(max_length=16, choices=SectionType)
    title = models.CharField(max_length=120, blank=True, help_text="empty: the type's own heading")
    position = models.PositiveSmallIntegerField(help_text="from 0, without gaps")
    is_visible = models.BooleanField(default=True, help_text="whether it is printed, shared and sent")
    content = models.JSONField()

    privacy = Privacy(
        owners=("resume__owner",),
        personal={"title": "your resume", "content": "your resume"},
        plain=("resume", "type", "position", "is_visible"),
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["resume", "position"],
                name="resumes_section_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["resume", "type"],
                condition=~Q(type=SectionType.CUSTOM),
                name="resumes_section_type_once",
            ),
            models.CheckConstraint(
                condition=Q(type__in=SectionType.values), name="resumes_section_type_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(type=SectionType.CUSTOM) | ~Q(title=""), name="resumes_own_section_has_title"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.pk}"

    @property
    def data(self) -> SectionData:
        """The section as a checked value."""
        return SectionData.model_validate(
            {"type": self.type, "title": self.title, "content": self.content}, strict=False
        )
