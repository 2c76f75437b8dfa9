"""What was decided, to look up; a decision is never changed, another one follows."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from apps.core.permissions import ReadOnlyInAdmin
from apps.moderation.models import Decision


@admin.register(Decision)
class DecisionAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Every decision with its reasons, newest first; those of senior cases for who may see these."""

    list_display = ("created_at", "action", "target_kind", "decided_by", "ground", "article")
    list_filter = ("action", "target_kind", "ground", "is_decided_automatically")
    list_select_related = ("decided_by",)
    search_fields = ("=id", "=target_id", "article")
    ordering = ("-id",)
    show_full_result_count = False
    fields = readonly_fields = (
        "created_at", "case", "action", "target_kind", "target_id", "tenant", "decided_by", "facts", "note", "ground",
        "article", "rule_codes", "ends_on", "is_detected_automatically", "is_decided_automatically", "is_silent",
        "appeal_until",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """Leave out what is for senior moderators."""
        decisions: QuerySet[Decision] = super().get_queryset(request)
        if request.user.has_perm("moderation.decide_senior_case"):
            return decisions
        return decisions.filter(case__is_senior=False)
