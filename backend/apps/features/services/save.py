"""Switch something on or off."""

from django.db import transaction

from apps.core.services import record_audit
from apps.features.models import Flag
from apps.features.selectors import forget_flags
from apps.users.models import User


@transaction.atomic
def save_flag(*, actor: User, flag: Flag) -> Flag:
    """Store a new flag, or a changed one; the audit trail gets the old rule and the new one."""
    stored = Flag.objects.select_for_update().filter(pk=flag.pk).first()
    if stored is None:
        flag.created_by = actor
    flag.updated_by = actor
    flag.save()
    record_audit(
        actor=actor,
        action="features.change_flag" if stored else "features.create_flag",
        subject=flag,
        detail={"name": flag.name, "old": stored and stored.rule, "new": flag.rule},
    )
    transaction.on_commit(forget_flags)
    return flag
