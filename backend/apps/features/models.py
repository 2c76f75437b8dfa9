"""What is switched on, and for whom."""

import hashlib
from typing import Any
from uuid import UUID

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.core.models import AuditableModel
from apps.core.models.privacy import Privacy


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Flag(AuditableModel):
    """A part of the platform that can be switched on and off while it runs.

    The lists hold ids and no foreign keys: the whole rule is one row, so one query reads all flags, and history and
    audit show a rule as it was. The id of a row that is gone fits nobody; that of a person goes with them.
    """

    name = models.CharField(max_length=64, unique=True, help_text="as the code asks for it: ai_resume")
    description = models.CharField(max_length=200, blank=True, help_text="what it switches, and until when")
    is_off_for_everybody = models.BooleanField(
        default=False, help_text="the emergency switch: off, whatever else is set below"
    )
    is_on_for_everybody = models.BooleanField(default=False)
    percentage = models.PositiveSmallIntegerField(
        default=0,
        help_text="of the people who are signed in, always the same ones; strangers only come in with 100",
    )
    tenant_ids = ArrayField(models.UUIDField(), default=list, blank=True)
    user_ids = ArrayField(models.UUIDField(), default=list, blank=True)

    privacy = Privacy(
        listed={"user_ids": "who tries the feature before others"},
        plain=(
            "name", "description", "is_off_for_everybody", "is_on_for_everybody", "percentage", "tenant_ids",
        ),
        seen_by="staff",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(name__regex=r"^[a-z][a-z0-9_]*$"),
                name="features_name_is_small_letters_and_underscores",
                violation_error_message=_("Use small letters, digits and underscores; begin with a letter."),
            ),
            models.CheckConstraint(
                condition=Q(percentage__lte=100),
                name="features_percentage_is_one",
                violation_error_message=_("Use a number from 0 to 100."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def rule(self) -> dict[str, Any]:
        """What the row says about who sees the feature, fit for JSON."""
        return {
            "is_off_for_everybody": self.is_off_for_everybody,
            "is_on_for_everybody": self.is_on_for_everybody,
            "percentage": self.percentage,
            "tenant_ids": [str(tenant_id) for tenant_id in self.tenant_ids],
            "user_ids": [str(user_id) for user_id in self.user_ids],
        }

    def is_on_for(self, *, user_id: UUID | None, tenant_id: UUID | None) -> bool:
        """Whether a person who acts for an organization sees the feature; None is a stranger, or nobody's member."""
        if self.is_off_for_everybody:
            return False
        return (
            self.is_on_for_everybody
            or tenant_id in self.tenant_ids
            or user_id in self.user_ids
            or self._share_of(user_id) < self.percentage
        )

    def _share_of(self, user_id: UUID | None) -> int:
        """0 to 99, the same each time for a person and a flag; a bigger percentage takes nobody out again."""
        if user_id is None:
            return 99
        return int(hashlib.sha256(f"{self.name}:{user_id}".encode()).hexdigest(), 16) % 100
