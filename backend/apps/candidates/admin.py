"""That a profile exists, for support; what it says is the candidate's own."""

from django.contrib import admin
from unfold.admin import ModelAdmin

from apps.candidates.models import Candidate
from apps.core.permissions import ReadOnlyInAdmin


@admin.register(Candidate)
class CandidateAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Id and times, nothing that was written or chosen."""

    list_display = fields = ["id", "created_at", "updated_at"]
    search_fields = ["=id"]
