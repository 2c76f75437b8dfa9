"""Who may do what in the admin, where that is the same in every room."""

from apps.core.permissions.decides import DecidesInAdmin
from apps.core.permissions.notes_reads import NotesReadsInAdmin
from apps.core.permissions.read_only import ReadOnlyInAdmin

__all__ = ["DecidesInAdmin", "NotesReadsInAdmin", "ReadOnlyInAdmin"]
