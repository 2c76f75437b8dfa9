"""Who else may read a file."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.documents.models.document import Document
from apps.tenants.models import Organization
from apps.users.models import User


class DocumentGrant(BaseModel):
    """The owner gave a file to an organization or to a person, by sending it. It ends with what it came with."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="grants", db_index=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", help_text="whose file it is")
    tenant = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    about_id = models.UUIDField(db_index=True, help_text="what it came with: a conversation, for example")

    privacy = Privacy(
        owners=("owner", "user"),
        personal={"owner": "who gave it", "user": "who got it"},
        plain=("document", "tenant", "about_id"),
        kept=WITH_ACCOUNT,
        seen_by="both sides",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "about_id", "tenant", "user"],
                nulls_distinct=False,
                name="documents_given_once",
            ),
            models.CheckConstraint(
                condition=models.Q(tenant=None, user__isnull=False)
                | models.Q(tenant__isnull=False, user=None),
                name="documents_given_to_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} → {self.tenant_id or self.user_id}"
