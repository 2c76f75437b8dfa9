"""Shapes out, as the selectors' `show_…` make them; here they are only described."""

from typing import Any

from rest_framework import serializers

from apps.applications.enums import ApplicationStatus
from apps.compliance.enums import HiddenKind
from apps.messaging.enums import MessageSide, ReportReason


class HiddenPartOutput(serializers.Serializer[Any]):
    """A part that the other side reads as •••; start and end count code points of the shown text."""

    kind = serializers.ChoiceField(choices=HiddenKind.choices)
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class SentDocumentOutput(serializers.Serializer[Any]):
    """A file that went along; `documents/{id}/download/` gives it."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    content_type = serializers.CharField()
    size = serializers.IntegerField(help_text="bytes")


class MessageOutput(serializers.Serializer[Any]):
    """A message, as the side that asks may read it."""

    id = serializers.UUIDField()
    conversation = serializers.UUIDField()
    position = serializers.IntegerField(help_text="1 is the first of the conversation")
    change = serializers.IntegerField(help_text="the conversation's counter when this was last changed")
    side = serializers.ChoiceField(choices=MessageSide.choices)
    is_own = serializers.BooleanField(help_text="whether your side wrote it")
    text = serializers.CharField(
        help_text="of your side as written; of the other side without what is hidden"
    )
    hidden = HiddenPartOutput(many=True)
    documents = SentDocumentOutput(many=True)
    client_key = serializers.CharField(help_text="of your side's messages; otherwise empty")
    edited_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()


class SentMessageOutput(MessageOutput):
    """A message that was just sent or changed."""

    notice = serializers.CharField(
        help_text="what to tell the sender if something is hidden; otherwise empty"
    )


class ReadOutput(serializers.Serializer[Any]):
    """How far each side read: the position of a message, 0 for none."""

    candidate = serializers.IntegerField()
    employer = serializers.IntegerField()


class StateOutput(serializers.Serializer[Any]):
    """What your side may do here now."""

    change = serializers.IntegerField(help_text="counts everything that happens here; see `since`")
    refused = serializers.ChoiceField(
        choices=["", "conversation_closed", "conversation_blocked"], help_text="why nobody can write now"
    )
    blocked_by_you = serializers.BooleanField()
    may_agree = serializers.BooleanField(help_text="whether your side can agree to share contact details")
    agreed = serializers.ListField(child=serializers.ChoiceField(choices=MessageSide.choices))
    may_reveal = serializers.BooleanField(help_text="whether hidden parts may be looked at")
    read = ReadOutput()


class OtherSideOutput(serializers.Serializer[Any]):
    """With whom: an organization by name; a candidate by name once invited, before that an empty one."""

    side = serializers.ChoiceField(choices=MessageSide.choices)
    name = serializers.CharField()


class AboutJobOutput(serializers.Serializer[Any]):
    """About which job."""

    id = serializers.UUIDField()
    title = serializers.CharField()


def _with_other() -> dict[str, Any]:
    return {"with": OtherSideOutput()}  # a word that Python keeps for itself


class ConversationOutput(StateOutput):
    """A conversation in a list."""

    id = serializers.UUIDField()
    application = serializers.UUIDField()
    status = serializers.ChoiceField(choices=ApplicationStatus.choices, help_text="of the application")
    job = AboutJobOutput()
    unread = serializers.IntegerField(help_text="messages of the other side that you have not read")
    newest = MessageOutput(allow_null=True)
    active_at = serializers.DateTimeField()

    def get_fields(self) -> dict[str, Any]:
        """Add the field that Python has no name for."""
        return {**super().get_fields(), **_with_other()}


class ConversationPageOutput(serializers.Serializer[Any]):
    """A page of conversations."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = ConversationOutput(many=True)


class ThreadOutput(serializers.Serializer[Any]):
    """A part of a conversation, the first message first; for `since`, in the order of the changes."""

    next = serializers.URLField(allow_null=True, help_text="what comes behind it, if there is more")
    previous = serializers.URLField(allow_null=True, help_text="what comes before it, if there is more")
    results = MessageOutput(many=True)
    conversation = StateOutput()
    warning = serializers.CharField(
        help_text="what to tell the reader if something is hidden; otherwise empty"
    )


class ReadMarkOutput(serializers.Serializer[Any]):
    """Where the mark stands."""

    position = serializers.IntegerField()


class RevealedMessageOutput(serializers.Serializer[Any]):
    """The words as they were written, but for citizen service numbers."""

    text = serializers.CharField()


class ReportOutput(serializers.Serializer[Any]):
    """What was noted."""

    id = serializers.UUIDField()
    reason = serializers.ChoiceField(choices=ReportReason.choices)
    created_at = serializers.DateTimeField()
