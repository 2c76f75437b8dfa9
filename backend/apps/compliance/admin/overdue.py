"""The page of what somebody should have looked at again."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.compliance.selectors import Checked, list_due_soon, list_overdue


def show_overdue(site: Any, opts: Any, request: HttpRequest) -> HttpResponse:
    """Show rows of both tables, longest overdue first, and what comes due; each leads to its form."""
    if not request.user.has_perm(f"{opts.app_label}.view_{opts.model_name}"):
        raise PermissionDenied
    context = {
        **site.each_context(request),
        "opts": opts,
        "parts": [
            (_("Overdue"), [_point_to(row) for row in list_overdue()]),
            (_("Within 30 days"), [_point_to(row) for row in list_due_soon()]),
        ],
    }
    return TemplateResponse(request, "compliance/overdue.html", context)


def _point_to(row: Checked) -> dict[str, Any]:
    return {"row": row, "url": reverse(f"admin:compliance_{row._meta.model_name}_change", args=[row.pk])}
