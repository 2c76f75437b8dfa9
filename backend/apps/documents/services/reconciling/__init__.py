"""Row and file live and die together: find what a crash, a restored backup or a broken disk left apart."""

from apps.documents.services.reconciling.reconcile import Reconciliation, reconcile_files
from apps.documents.services.reconciling.rows import Rows, check_rows
from apps.documents.services.reconciling.strays import Strays, doom_strays

__all__ = ["Reconciliation", "Rows", "Strays", "check_rows", "doom_strays", "reconcile_files"]
