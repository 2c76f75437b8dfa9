"""Take a link back."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.models import Resume, ResumeShare
from apps.users.models import User


@transaction.atomic
def revoke_share(*, resume: Resume, actor: User) -> bool:
    """Let the link of the resume show nothing from now on; whether there was one.

    The row goes: a link that was taken back must look like one that never was, and nobody needs to know more of it.
    """
    share = ResumeShare.objects.select_for_update().filter(resume=resume).first()
    if share is None:
        return False
    record_audit(actor=actor, action="resumes.revoked_share", subject=resume, detail={"share": str(share.pk)})
    share.delete()
    return True
