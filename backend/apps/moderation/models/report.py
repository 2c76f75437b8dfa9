"""Somebody says that something is not right."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import ERASED, Privacy, Stub
from apps.moderation.enums import Category, ReportOutcome, TargetKind
from apps.moderation.models.case import STAFF, Case
from apps.moderation.models.flagger import TrustedFlagger

LONGEST_REPORT = 4000


class Report(BaseModel):
    """A report; its receipt opens what came of it, to whoever has it. Never shown to whom it is about."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    receipt = models.CharField(max_length=24, unique=True, help_text="80 bits that nobody can guess")
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    flagger = models.ForeignKey(TrustedFlagger, on_delete=models.SET_NULL, null=True, blank=True)
    target_kind = models.CharField(max_length=16, choices=TargetKind)
    target_id = models.UUIDField(null=True, blank=True)
    url = models.CharField(max_length=500, blank=True)
    category = models.CharField(max_length=32, choices=Category)
    text = models.TextField(blank=True, validators=[MaxLengthValidator(LONGEST_REPORT)])
    contact = models.EmailField(
        max_length=254,
        blank=True,
        help_text="of who has no account and wants to be asked; never sent anything else",
    )
    is_in_good_faith = models.BooleanField(default=False)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    outcome = models.CharField(max_length=16, choices=ReportOutcome, default=ReportOutcome.WAITING)
    decided_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("reporter",),
        address="contact",
        personal={
            "reporter": "who reported",
            "contact": "to ask you",
            "category": "what is wrong",
            "text": "what is wrong, in your words",
            "language": "to answer in it",
            "outcome": "what came of it",
        },
        secret={"receipt": "opens what came of it"},
        plain=(
            "case", "flagger", "target_kind", "target_id", "url", "is_in_good_faith", "decided_at",
        ),
        kept="cases",
        seen_by=STAFF,
        stub=Stub(
            why="others may be in danger of the same",
            blanked={"reporter": None, "contact": "", "text": ERASED},
        ),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="moderation_report_by_age")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(target_kind=TargetKind.OTHER, target_id=None) & ~models.Q(url="")
                | ~models.Q(target_kind=TargetKind.OTHER) & models.Q(target_id__isnull=False),
                name="moderation_report_says_what_about",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.target_kind}"
