"""What an employer changed in the job of a case."""

from typing import Any

from django.http import HttpRequest

from apps.moderation.enums import TargetKind
from apps.moderation.models import Case
from apps.moderation.selectors.desk import find_version_before, list_changes, list_versions


def show_edits(request: HttpRequest, case: Case) -> dict[str, Any]:
    """Compare with the version that the address names, else with the one that readers knew before; nothing to
    compare: an empty answer."""
    if case.target_kind != TargetKind.JOB or case.target_id is None:
        return {}
    versions = list_versions(job_id=case.target_id)[1:]
    if not versions:
        return {}
    asked = request.GET.get("since", "")
    since = int(asked) if asked.isdecimal() else find_version_before(job_id=case.target_id) or versions[0].id
    return {"versions": versions, "since": since, "changes": list_changes(job_id=case.target_id, since=since)}
