"""One line for each time the event is heard: nothing but the inbox keeps a second one away."""

from apps.core.events import subscribe
from apps.core.models import AuditEntry
from tests.faults.ledger.events import LineOrdered

LINE = "trials.write_line"


@subscribe(LineOrdered)
def write_line(event: LineOrdered) -> None:
    """Write the line."""
    AuditEntry.objects.create(action=LINE, object_type="trial", object_id=event.line_id)
