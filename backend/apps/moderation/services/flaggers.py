"""Whose reports come first."""

from django.db import transaction

from apps.core.services import record_audit
from apps.employers.services import StaffOnly
from apps.moderation.models import TrustedFlagger
from apps.users.models import User


@transaction.atomic
def trust_flagger(*, actor: User, user: User, body: str, is_active: bool = True) -> TrustedFlagger:
    """Let the reports of somebody who works for such a body come first, or no more.

    :raises StaffOnly: if the actor may not
    """
    if not (actor.may_act_as_staff and actor.has_perm("moderation.change_trustedflagger")):
        raise StaffOnly
    told = {"body": body, "is_active": is_active, "updated_by": actor}
    flagger, _ = TrustedFlagger.objects.update_or_create(
        user=user, defaults=told, create_defaults={**told, "created_by": actor}
    )
    record_audit(
        actor=actor, action="moderation.trust_flagger", subject=flagger, detail={"is_active": is_active}
    )
    return flagger
