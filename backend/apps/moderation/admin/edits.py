"""What an employer changed in the job of a case."""

from typing import Any

from django.http import HttpRequest

from apps.moderation.enums import TargetKind
from apps.moderation.models import Case
from apps.moderation.selectors.desk import find_known_version, list_changes, list_versions

LONGEST_ID = 19  # digits that the database can count


def show_edits(request: HttpRequest, case: Case) -> dict[str, Any]:
    """Compare with the version that the address names, else with the one that readers knew before; nothing to
    compare: an empty answer."""
    if case.target_kind != TargetKind.JOB or case.target_id is None:
        return {}
    versions = list_versions(job_id=case.target_id)
    known = find_known_version(versions)
    if known is None:
        return {}
    asked = request.GET.get("since", "")
    since = int(asked) if asked.isdecimal() and len(asked) < LONGEST_ID else known.id
    return {"versions": versions, "since": since, "changes": list_changes(job_id=case.target_id, since=since)}
