"""The copy of an identity paper that an employer needs before work begins."""

from django.db import models

from apps.applications.enums import PaperReadReason
from apps.applications.models.application import Application
from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.documents.models import Document
from apps.tenants.enums import Role
from apps.tenants.models import Organization
from apps.users.models import User


class IdentityPaper(BaseModel):
    """What the candidate gave to the employer that takes them on; the row outlives the file, to say who read it."""

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="identity_paper")
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    applicant = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", help_text="empty: gone"
    )

    privacy = Privacy(
        owners=("applicant",),
        personal={
            "applicant": "who it is",
            "document": "the employer must know who works there before work begins (Wet op de loonbelasting, 28)",
        },
        plain=("application", "tenant"),
        kept="applications",
        seen_by="you and those who decide on applications at that employer",
    )

    def __str__(self) -> str:
        return f"of {self.application_id}"


class IdentityPaperRead(BaseModel):
    """Somebody at the employer read it: when, why and in which role. Who it was, the audit knows."""

    paper = models.ForeignKey(IdentityPaper, on_delete=models.CASCADE, related_name="reads")
    role = models.CharField(max_length=16, choices=Role)
    reason = models.CharField(max_length=16, choices=PaperReadReason)

    privacy = Privacy(
        owners=("paper__applicant",),
        personal={"reason": "so that you know why it was read"},
        plain=("paper", "role"),
        kept="applications",
        seen_by="you and those who decide on applications at that employer",
    )

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.reason} {self.pk}"
