"""Rows that nobody types over in the admin."""

from typing import Any

from django.http import HttpRequest

from apps.core.permissions.notes_reads import NotesReadsInAdmin


class ReadOnlyInAdmin(NotesReadsInAdmin):
    """Rows that nobody adds, changes or deletes by hand; put it before the admin class it restrains.

    What staff may do to such rows are actions, which go through a service.
    """

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False
