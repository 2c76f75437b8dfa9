"""How entries, walks and lines look from outside."""

from typing import Any

from rest_framework import serializers

from apps.audit.enums import ActorState, FindingCode
from apps.audit.models import LogLine
from apps.audit.selectors import Finding, find_actor_state
from apps.core.models import AuditEntry


class AuditEntryOutput(serializers.ModelSerializer[AuditEntry]):
    """One act. `before` and `after` show the fields that it changed; null where it changed none in that row."""

    at = serializers.DateTimeField(source="created_at")
    actor = serializers.UUIDField(source="actor_id", allow_null=True)
    actor_state = serializers.SerializerMethodField()
    number = serializers.SerializerMethodField()
    before = serializers.SerializerMethodField()
    after = serializers.SerializerMethodField()

    class Meta:
        model = AuditEntry
        fields = [
            "id", "at", "actor", "actor_state", "action", "object_type", "object_id", "detail", "request_id", "number",
            "before", "after",
        ]  # fmt: skip
        read_only_fields = fields

    def get_actor_state(self, entry: AuditEntry) -> ActorState:
        """A person, the system, or a person whose account was erased."""
        return find_actor_state(entry)

    def get_number(self, entry: AuditEntry) -> int | None:
        """The place in the chain; null for some seconds after the act."""
        link = self.context["links"].get(entry.pk)
        return link.number if link else None

    def get_before(self, entry: AuditEntry) -> dict[str, Any] | None:
        """What stood there; personal data shows as `[personal]`."""
        change = self.context["changes"].get(entry.pk)
        return change.before if change else None

    def get_after(self, entry: AuditEntry) -> dict[str, Any] | None:
        """What stands there since."""
        change = self.context["changes"].get(entry.pk)
        return change.after if change else None


class WalkFindingOutput(serializers.Serializer[Finding]):
    """Something that does not hold."""

    code = serializers.ChoiceField(choices=FindingCode.choices)
    message = serializers.SerializerMethodField()
    number = serializers.IntegerField(allow_null=True, help_text="of the link")
    entry_id = serializers.UUIDField(allow_null=True)
    count = serializers.IntegerField()

    def get_message(self, finding: Finding) -> str:
        """In the reader's language."""
        return str(finding.code.label)


class WalkOutput(serializers.Serializer[Any]):
    """How far the walk went, and what it found."""

    is_sound = serializers.BooleanField(help_text="false: somebody changed or deleted rows")
    is_complete = serializers.BooleanField(help_text="false: go on at `next`")
    after = serializers.IntegerField()
    number = serializers.IntegerField(help_text="the last link that was looked at")
    head = serializers.CharField(help_text="of the chain at that link: compare it with what was mailed")
    checked = serializers.IntegerField()
    findings_count = serializers.IntegerField(source="count")
    findings = WalkFindingOutput(many=True)
    next = serializers.SerializerMethodField()

    def get_next(self, walk: Any) -> str | None:
        """Where the rest of the chain is looked at; null at its end."""
        return None if walk.is_complete else f"/api/v1/audit/verify/?after={walk.number}"


class LogLineOutput(serializers.ModelSerializer[LogLine]):
    """One line of the operational log."""

    class Meta:
        model = LogLine
        fields = ["id", "logged_at", "level", "event", "logger", "request_id", "facts"]
        read_only_fields = fields
