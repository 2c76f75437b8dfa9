"""What was decided, and why."""

from typing import ClassVar
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import ERASED, Privacy, Stub
from apps.moderation.enums import Action, Ground, TargetKind
from apps.moderation.models.case import Case
from apps.moderation.querysets import DecisionQuerySet
from apps.tenants.models import Organization


class Decision(BaseModel):
    """One decision with its reasons (DSA 17); never changed: another decision follows.

    Without `decided_by` the system decided: the law or a register left no choice.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    action = models.CharField(max_length=16, choices=Action)
    target_kind = models.CharField(max_length=16, choices=TargetKind)
    target_id = models.UUIDField(null=True, blank=True)
    tenant = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="whom it is about"
    )  # fmt: skip
    affected = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+",
        help_text="the person it is about, if it is one",
    )  # fmt: skip
    ends_on = models.DateField(null=True, blank=True, help_text="its last day; empty: for good")
    facts = models.TextField(max_length=2000, help_text="what was seen; whom it is about reads this")
    note = models.TextField(max_length=2000, blank=True, help_text="for colleagues")
    ground = models.CharField(max_length=16, choices=Ground)
    article = models.CharField(max_length=200, blank=True, help_text="of the law or of the terms")
    rule_codes = ArrayField(models.CharField(max_length=32), default=list, blank=True)
    is_detected_automatically = models.BooleanField(default=False)
    is_decided_automatically = models.BooleanField(default=False)
    is_silent = models.BooleanField(default=False, help_text="whom it is about must not be alerted")
    appeal_until = models.DateTimeField()

    privacy = Privacy(
        owners=("affected",),
        personal={
            "affected": "whom it is about",
            "action": "what we did",
            "facts": "why",
            "ground": "why",
            "article": "why",
            "rule_codes": "why",
        },
        secret={"note": "for whoever looks into it", "is_silent": "to protect who is in danger"},
        actors={"decided_by": "who of the staff decided"},
        plain=(
            "case", "target_kind", "target_id", "tenant", "ends_on", "is_detected_automatically",
            "is_decided_automatically", "appeal_until",
        ),
        withheld={"is_silent": True},
        kept="cases",
        seen_by="whom it is about; staff",
        stub=Stub(
            why="that it was decided, and by which rule",
            blanked={"affected": None, "facts": ERASED, "note": ""},
        ),
    )  # fmt: skip

    objects: ClassVar[DecisionQuerySet] = DecisionQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], name="moderation_decision_by_age"),
            models.Index(fields=["target_kind", "target_id"], name="moderation_by_target"),
        ]
        triggers = [
            only_grows(
                name="only_grows",
                forgets={
                    "decided_by_id": "NULL",
                    "affected_id": "NULL",
                    "facts": f"'{ERASED}'",
                    "note": "''",
                },
                is_deleted=True,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.target_kind}"

    @property
    def named_target(self) -> tuple[TargetKind, UUID | None]:
        """What it is about."""
        return TargetKind(self.target_kind), self.target_id
