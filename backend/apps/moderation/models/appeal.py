"""Somebody does not agree with a decision."""

from django.conf import settings
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import ERASED, Privacy, Stub
from apps.moderation.enums import AppealOutcome, AppealSide
from apps.moderation.models.case import STAFF, Case
from apps.moderation.models.decision import Decision
from apps.moderation.models.report import Report


class Appeal(BaseModel):
    """A complaint against a decision (DSA 20): free, within six months, once, decided by somebody else."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="appeals", db_index=False)
    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="appeal")
    side = models.CharField(max_length=16, choices=AppealSide)
    appellant = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, null=True, blank=True, related_name="appeal",
        help_text="whose reporter does not agree",
    )  # fmt: skip
    text = models.TextField(max_length=2000)
    outcome = models.CharField(max_length=16, choices=AppealOutcome, default=AppealOutcome.WAITING)
    answer = models.TextField(max_length=2000, blank=True, help_text="why, for who appealed")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("appellant",),
        personal={
            "appellant": "who does not agree",
            "text": "why, in your words",
            "outcome": "what came of it",
            "answer": "why",
        },
        actors={"decided_by": "who of the staff decided"},
        plain=("decision", "case", "side", "report", "decided_at"),
        kept="cases",
        seen_by=STAFF,
        stub=Stub(why="the appeal may still have to be decided", blanked={"appellant": None, "text": ERASED}),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["decision"],
                condition=models.Q(side=AppealSide.AFFECTED),
                name="moderation_one_appeal_of_the_affected",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.decision_id}"
