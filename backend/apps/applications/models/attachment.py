"""What the candidate sends along."""

from django.db import models

from apps.applications.models.application import Application
from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.documents.models import Document
from apps.tenants.models import Organization
from apps.users.models import User


class Attachment(BaseModel):
    """A file that the candidate sent along with an application.

    Names and numbers of people stand in certificates, so the employer reads it only from the invitation on until the
    application ends: a `DocumentGrant` comes and goes with that.
    """

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="attachments", db_index=False
    )
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    applicant = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")

    privacy = Privacy(
        owners=("applicant",),
        personal={"applicant": "whose file it is", "document": "to get an answer"},
        plain=("application", "tenant"),
        kept="applications",
        seen_by="you and, while you are invited, that employer's members",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "document"], name="applications_each_file_once_in_an_application"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id} in {self.application_id}"
