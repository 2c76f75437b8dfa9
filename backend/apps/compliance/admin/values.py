"""Numbers of the law."""

from django.contrib import admin

from apps.compliance.admin.base import FACTS, ReferenceAdmin
from apps.compliance.admin.due import DueFilter
from apps.compliance.models import ReferenceValue


@admin.register(ReferenceValue)
class ReferenceValueAdmin(ReferenceAdmin):
    """A new amount is a new row; the old one stays for the days it counted."""

    list_display = ("kind", "key", "effective_from", "amount", "unit", "is_verified", "state", "source_name")
    list_filter = (DueFilter, "is_verified", "kind")
    search_fields = ("kind", "key", "source_name", "note")
    fields = (
        "kind", "key", "effective_from", "amount", "unit", "is_verified", "source_name", "source_url", "checked_on",
        "due_on", "note", "reason", *FACTS,
    )  # fmt: skip
