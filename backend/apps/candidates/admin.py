"""That a profile exists, for support; what it says is the candidate's own."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from apps.candidates.models import Candidate


@admin.register(Candidate)
class CandidateAdmin(ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Id and times, nothing that was written or chosen."""

    list_display = fields = ["id", "created_at", "updated_at"]
    search_fields = ["=id"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False
