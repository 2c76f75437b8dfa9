"""By what a posting is known again when another account posts it."""

from apps.jobs.services.fingerprints.findings import find_twin_findings
from apps.jobs.services.fingerprints.keep import keep_fingerprints
from apps.jobs.services.fingerprints.linked import LinkedAccount, list_linked_accounts
from apps.jobs.services.fingerprints.twins import Twin, find_twins

__all__ = [
    "LinkedAccount",
    "Twin",
    "find_twin_findings",
    "find_twins",
    "keep_fingerprints",
    "list_linked_accounts",
]
