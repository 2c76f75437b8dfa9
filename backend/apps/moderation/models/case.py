"""One thing to look at."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.moderation.enums import CaseKind, CaseState, Category, TargetKind
from apps.moderation.querysets import CaseQuerySet
from apps.users.models import User

STAFF = "staff who look into it"


class Case(BaseModel):
    """All open reports about one thing, or one thing that waits for a person; never shown to whom it is about.

    What it is about is a kind and an id (`selectors.find_target`): no reference, so that evidence outlives its object.
    """

    kind = models.CharField(max_length=32, choices=CaseKind)
    target_kind = models.CharField(max_length=16, choices=TargetKind)
    target_id = models.UUIDField(null=True, blank=True)
    url = models.CharField(max_length=500, blank=True, help_text="if it is told by its address only")
    category = models.CharField(max_length=32, choices=Category, blank=True, help_text="the worst reported")
    is_senior = models.BooleanField(default=False, help_text="threats, minors, retained papers")
    priority = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=16, choices=CaseState, default=CaseState.OPEN)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    check_id = models.UUIDField(null=True, blank=True, help_text="the look of the rules that held a job")

    privacy = Privacy(
        actors={"claimed_by": "who of the staff looks at it"},
        plain=(
            "kind", "target_kind", "target_id", "url", "category", "is_senior", "priority", "state",
            "claimed_until", "due_at", "decided_at", "check_id",
        ),
        kept="cases",
        seen_by=STAFF,
    )  # fmt: skip

    objects: ClassVar[CaseQuerySet] = CaseQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        permissions = [("decide_senior_case", "Can see and decide cases of threats, minors and papers")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "target_kind", "target_id"],
                condition=~Q(state=CaseState.DECIDED) & ~Q(kind=CaseKind.APPEAL),
                name="moderation_one_open_case_per_target",
            ),
            models.CheckConstraint(
                condition=Q(state=CaseState.CLAIMED, claimed_until__isnull=False)
                | ~Q(state=CaseState.CLAIMED) & Q(claimed_until=None),
                name="moderation_claim_runs_out",
            ),
            models.CheckConstraint(
                condition=Q(state=CaseState.DECIDED, decided_at__isnull=False)
                | ~Q(state=CaseState.DECIDED) & Q(decided_at=None),
                name="moderation_decided_has_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-priority", "due_at"], condition=~Q(state=CaseState.DECIDED), name="moderation_queue"
            ),
            models.Index(fields=["target_kind", "target_id"], name="moderation_case_by_target"),
            models.Index(fields=["decided_at"], name="moderation_case_by_end"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.target_kind} {self.target_id or self.url}"

    @property
    def target(self) -> tuple[TargetKind, UUID | None]:
        """What it is about."""
        return TargetKind(self.target_kind), self.target_id

    def is_held_by(self, user: User, *, at: datetime) -> bool:
        """Whether this member of staff has claimed it, and the claim still holds."""
        is_held = self.claimed_until is not None and self.claimed_until > at
        return is_held and self.claimed_by_id == user.pk
