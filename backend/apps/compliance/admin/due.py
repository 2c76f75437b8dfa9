"""What is overdue, as a filter beside the list."""

from datetime import timedelta
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DueFilter(SimpleListFilter):
    """Overdue, or due in the coming thirty days."""

    title = _("next check")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The two."""
        return [("overdue", _("Overdue")), ("soon", _("Within 30 days"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep those."""
        today = timezone.localdate()
        if self.value() == "overdue":
            return queryset.filter(due_on__lt=today)
        if self.value() == "soon":
            return queryset.filter(due_on__range=(today, today + timedelta(days=30)))
        return queryset
