"""Mail that came back."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.notifications.enums import BounceKind


class Bounce(BaseModel):
    """One report that a mail did not arrive, or was not wanted; without the words of the report."""

    address = models.EmailField(help_text="in small letters")
    kind = models.CharField(max_length=16, choices=BounceKind)
    code = models.CharField(max_length=16, blank=True, help_text="enhanced status (RFC 3463), such as 5.1.1")
    report_hash = models.CharField(max_length=64, unique=True, help_text="the same report counts once")

    privacy = Privacy(
        address="address",
        personal={
            "address": "to notice where mail comes back",
            "kind": "to know whether it may work later",
            "code": "to know why",
        },
        plain=("report_hash",),
        kept="bounces",
        seen_by="staff",
    )

    class Meta:
        indexes = [models.Index(fields=["address", "created_at"], name="notifications_bounces_of")]

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"


class MailStop(BaseModel):
    """An address that gets no mail, because it came back too often; until its owner wants to try again."""

    address = models.EmailField(unique=True, help_text="in small letters")
    reason = models.CharField(max_length=16, choices=BounceKind)

    privacy = Privacy(
        address="address",
        personal={
            "address": "to write no mail that comes back",
            "reason": "to tell you why you get no mail",
        },
        kept="mail_stops",
        seen_by="you; staff",
    )

    def __str__(self) -> str:
        return str(self.pk)
