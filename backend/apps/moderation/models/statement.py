"""What somebody was told of a decision about them."""

from django.conf import settings
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.moderation.models.decision import Decision
from apps.users.models import User


class Statement(BaseModel):
    """The statement of reasons as one person got it, in their language."""

    decision = models.ForeignKey(
        Decision, on_delete=models.CASCADE, related_name="statements", db_index=False
    )
    recipient = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    text = models.TextField()

    privacy = Privacy(
        owners=("recipient",),
        personal={
            "recipient": "whom we told",
            "language": "the language we told it in",
            "text": "what we told you",
        },
        plain=("decision",),
        kept="cases",
        seen_by="you; staff",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "recipient"], name="moderation_one_statement_per_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.decision_id}"
