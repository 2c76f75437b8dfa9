"""Somebody says that a message is not right."""

from django.conf import settings
from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import ERASED, Privacy, Stub
from apps.messaging.enums import LONGEST_TEXT, MessageSide, ReportReason
from apps.messaging.models.message import Message


class MessageReport(BaseModel):
    """A report, with the words as they were at that moment: the sender may still change them."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="reports", db_index=False)
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    side = models.CharField(max_length=16, choices=MessageSide)
    reason = models.CharField(max_length=32, choices=ReportReason)
    comment = models.TextField(max_length=1000, blank=True, help_text="in the reporter's words")
    words = models.TextField(max_length=LONGEST_TEXT, help_text="of the message, nothing masked")

    privacy = Privacy(
        owners=("reporter",),
        personal={
            "reporter": "who reported",
            "reason": "what is wrong",
            "comment": "what is wrong, in your words",
        },
        secret={"words": "what somebody else wrote, for whoever looks into it"},
        plain=("message", "side"),
        kept="applications",
        seen_by="staff who look into it",
        stub=Stub(why="others may be in danger of the same", blanked={"reporter": None, "comment": ERASED}),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["message", "reporter"], name="messaging_one_report_per_person_and_message"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reason} {self.message_id}"
