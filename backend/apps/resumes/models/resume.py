"""A resume of a person."""

from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel, new_id
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.resumes.enums import FontFamily, ResumeLanguage, Template
from apps.resumes.models.content import StyleData
from apps.users.models import User


class Resume(BaseModel):
    """A resume in one language. Those of one family say the same in different languages."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="resumes", db_index=False)
    family_id = models.UUIDField(default=new_id, editable=False)
    title = models.CharField(max_length=120, blank=True, help_text="for its owner only; never printed")
    language = models.CharField(max_length=2, choices=ResumeLanguage, default=ResumeLanguage.EN)
    template = models.CharField(max_length=16, choices=Template, default=Template.CLEAR)
    primary_color = models.CharField(max_length=7, default=StyleData().primary_color)
    font_family = models.CharField(max_length=16, choices=FontFamily, default=FontFamily.SANS)
    font_size = models.FloatField(default=StyleData().font_size, help_text="points")

    privacy = Privacy(
        owners=("owner",),
        personal={
            "owner": "whose it is",
            "title": "so that you know it again",
            "language": "how it is written",
        },
        plain=("family_id", "template", "primary_color", "font_family", "font_size"),
        kept=WITH_ACCOUNT,
        seen_by="you",
    )

    class Meta:
        indexes = [models.Index(fields=["owner", "-id"], name="resumes_of_owner")]
        constraints = [
            models.UniqueConstraint(fields=["family_id", "language"], name="resumes_language_once_in_family"),
            models.CheckConstraint(
                condition=Q(language__in=ResumeLanguage.values), name="resumes_language_is_known"
            ),
            models.CheckConstraint(
                condition=Q(template__in=Template.values), name="resumes_template_is_known"
            ),
            models.CheckConstraint(
                condition=Q(font_family__in=FontFamily.values), name="resumes_font_family_is_known"
            ),
            models.CheckConstraint(
                condition=Q(font_size__range=(9, 12)), name="resumes_font_size_from_9_to_12_points"
            ),
            models.CheckConstraint(
                condition=Q(primary_color__regex=r"^#[0-9a-f]{6}$"), name="resumes_primary_color_is_hex"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.pk}"

    @property
    def style(self) -> StyleData:
        """Color, typeface and size as one value."""
        return StyleData(
            primary_color=self.primary_color,
            font_family=FontFamily(self.font_family),
            font_size=self.font_size,
        )
