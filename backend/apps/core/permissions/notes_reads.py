"""Pages of the admin that show a person."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from apps.core.models.privacy import declaration_of
from apps.core.services import record_reads


class NotesReadsInAdmin:
    """Who of the staff looks at a row about a person stands in the audit, once an hour; put it before unfold's."""

    def render_change_form(
        self, request: HttpRequest, *args: Any, obj: Any = None, **rest: Any
    ) -> HttpResponse:
        """Show the row, and write down that this member of staff saw it."""
        privacy = declaration_of(type(obj)._meta.concrete_model) if obj else None
        if privacy and privacy.is_about_people and isinstance(obj.pk, UUID):
            record_reads(actor=request.user, action="core.read_in_admin", subjects=[obj])  # type: ignore[arg-type]  # staff are never anonymous
        shown: HttpResponse = super().render_change_form(request, *args, obj=obj, **rest)  # type: ignore[misc]  # of the admin class behind
        return shown
