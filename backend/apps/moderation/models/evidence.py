"""What it looked like when it was reported."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import Privacy
from apps.moderation.models.case import STAFF, Case


class Evidence(BaseModel):
    """A copy of what a case is about, taken when the case was opened and with every report; it never changes."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="evidence")
    content = models.JSONField(
        encoder=DjangoJSONEncoder, help_text="what readers saw, and what was hidden from them"
    )
    sha256 = models.CharField(max_length=64)

    # Of whoever wrote it, an employer or a person: what they may see of it is the decision.
    privacy = Privacy(plain=("case", "content", "sha256"), kept="cases", seen_by=STAFF)

    class Meta:
        verbose_name_plural = "evidence"
        triggers = [only_grows(name="only_grows", forgets={"content": "'{}'::jsonb"}, is_deleted=True)]

    def __str__(self) -> str:
        return self.sha256[:12]
