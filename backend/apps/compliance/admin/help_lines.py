"""Who helps workers."""

from django.contrib import admin

from apps.compliance.admin.base import FACTS, ReferenceAdmin
from apps.compliance.models import HelpLine


@admin.register(HelpLine)
class HelpLineAdmin(ReferenceAdmin):
    """A number that workers dial in need is checked before each release."""

    list_display = ("name", "phone", "languages", "is_verified", "state", "source_name")
    search_fields = ("name", "slug", "phone", "source_name", "note")
    fields = (
        "slug", "name", "about", "problems", "languages", "phone", "phone_abroad", "url", "is_free", "is_anonymous",
        "position", "is_verified", "source_name", "source_url", "checked_on", "due_on", "note", "reason", *FACTS,
    )  # fmt: skip
