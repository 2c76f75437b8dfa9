"""Bring all files to the other place, while the platform runs."""

from apps.documents.services.migrating.copies import remove_old_copies
from apps.documents.services.migrating.documents import Outcome, move_documents
from apps.documents.services.migrating.others import copy_other_files

__all__ = ["Outcome", "copy_other_files", "move_documents", "remove_old_copies"]
