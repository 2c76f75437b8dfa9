"""What this app does about what happened."""

from apps.core.events import subscribe
from apps.privacy import tasks
from apps.privacy.events import ExportRequested
from apps.privacy.selectors.leaving import find_erasure_time
from apps.users.enums import ConsentPurpose
from apps.users.events import ConsentAnswered, ErasureRequested


@subscribe(ExportRequested)
def start_export(event: ExportRequested) -> None:
    """Let a worker collect it."""
    tasks.build_export.defer(export_id=str(event.export_id))


@subscribe(ErasureRequested)
def plan_erasure(event: ErasureRequested) -> None:
    """Let a worker erase the person when the time has come."""
    erase_at = find_erasure_time(user_id=event.user_id)
    if erase_at is not None:
        tasks.erase_person.configure(schedule_at=erase_at).defer(user_id=str(event.user_id))


@subscribe(ConsentAnswered)
def keep_to_consent(event: ConsentAnswered) -> None:
    """Look again which applications are due: without the consent it may be some at once."""
    if event.purpose == ConsentPurpose.KEEP_APPLICATIONS:
        tasks.retain.defer(rule="applications")
