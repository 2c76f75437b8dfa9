"""A flag that has done its work."""

from django.db import transaction

from apps.core.services import record_audit
from apps.features.models import Flag
from apps.features.selectors import forget_flags
from apps.users.models import User


@transaction.atomic
def delete_flag(*, actor: User, flag: Flag) -> None:
    """Remove the flag; from then on the setting of its name counts, or else it is off."""
    stored = Flag.objects.select_for_update().get(pk=flag.pk)
    record_audit(
        actor=actor,
        action="features.delete_flag",
        subject=stored,
        detail={"name": stored.name, "old": stored.rule, "new": None},
    )
    stored.delete()
    transaction.on_commit(forget_flags)
