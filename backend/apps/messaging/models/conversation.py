"""What two sides have to say to each other about one application."""

from typing import ClassVar

from django.db import models

from apps.applications.models import Application
from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy, Stub
from apps.messaging.querysets import ConversationQuerySet
from apps.tenants.models import Organization
from apps.users.models import User


class Conversation(BaseModel):
    """The conversation of one application; there is at most one.

    `change` counts what happened in it, under the row's lock: its order is the order in which things were committed,
    so whoever has seen everything up to a number asks for what came after it and misses nothing.
    """

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="conversation")
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    applicant = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        db_index=False,
        help_text="row-level security asks for it; empty once the person is erased",
    )
    change = models.PositiveBigIntegerField(default=0)
    last_position = models.PositiveIntegerField(
        default=0, help_text="of the newest message; 0 before the first"
    )
    last_of_candidate = models.PositiveIntegerField(default=0, help_text="position of their newest message")
    last_of_employer = models.PositiveIntegerField(default=0, help_text="the same of the other side")
    active_at = models.DateTimeField(
        help_text="when the newest message was sent, or the conversation was opened"
    )
    contact_agreed_at = models.DateTimeField(null=True, blank=True, help_text="when the second side agreed")

    privacy = Privacy(
        owners=("applicant",),
        personal={"applicant": "whose application it is about"},
        plain=(
            "application",
            "tenant",
            "change",
            "last_position",
            "last_of_candidate",
            "last_of_employer",
            "active_at",
            "contact_agreed_at",
        ),
        kept="applications",
        seen_by="you and that employer's members",
        stub=Stub(why="it goes with the application", blanked={"applicant": None}),
    )

    objects: ClassVar[ConversationQuerySet] = ConversationQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        indexes = [
            models.Index(fields=["tenant", "-active_at"], name="messaging_of_tenant"),
            models.Index(fields=["applicant", "-active_at"], name="messaging_of_applicant"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
