"""By what a posting is known again when another account posts it."""

from apps.jobs.services.fingerprints.findings import find_twin_findings
from apps.jobs.services.fingerprints.keep import keep_fingerprints
from apps.jobs.services.fingerprints.linked import LinkedAccount, list_linked_accounts
from apps.jobs.services.fingerprints.returning import comes_back, is_like_one, list_taken_down
from apps.jobs.services.fingerprints.twins import Twin, find_twins

__all__ = [
    "LinkedAccount",
    "Twin",
    "comes_back",
    "find_twin_findings",
    "find_twins",
    "is_like_one",
    "keep_fingerprints",
    "list_linked_accounts",
    "list_taken_down",
]
