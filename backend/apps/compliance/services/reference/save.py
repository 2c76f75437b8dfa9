"""Write down what the law says, or who helps."""

from typing import cast

from django.db import transaction

from apps.compliance.events import ReferenceDataChanged
from apps.compliance.models import ReferenceValue
from apps.compliance.selectors import forget_law
from apps.compliance.services.reference.facts import Checked, is_another_law, write_facts
from apps.compliance.services.reference.seen import check_reason
from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.models import User


@transaction.atomic
def save_reference[Row: Checked](*, actor: User, row: Row, reason: str) -> Row:
    """Store a new or a changed row; the audit trail gets who, why, and the row before and after.

    Publishes `ReferenceDataChanged` when a number changed that rules read.

    :raises ReasonMissing: if nobody says why
    """
    check_reason(reason)
    stored = cast("Row | None", type(row).objects.select_for_update().filter(pk=row.pk).first())
    if stored is None:
        row.created_by = actor
    row.updated_by = actor
    row.save()
    _write_down(actor, stored, row, reason)
    if isinstance(row, ReferenceValue) and is_another_law(cast("ReferenceValue | None", stored), row):
        forget_law()
        transaction.on_commit(forget_law)
        publish(ReferenceDataChanged(kind=row.kind))
    return row


def _write_down(actor: User, stored: Checked | None, row: Checked, reason: str) -> None:
    record_audit(
        actor=actor,
        action="compliance.change_reference" if stored else "compliance.add_reference",
        subject=row,
        detail={"reason": reason, "old": stored and write_facts(stored), "new": write_facts(row)},
    )
