"""What this app does about what happened."""

from apps.core.events import subscribe
from apps.privacy import tasks
from apps.privacy.events import ExportRequested


@subscribe(ExportRequested)
def start_export(event: ExportRequested) -> None:
    """Let a worker collect it."""
    tasks.build_export.defer(export_id=str(event.export_id))
