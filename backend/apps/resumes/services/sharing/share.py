"""Share a resume."""

from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeShare, ShareViews
from apps.resumes.services.sharing.slugs import put_slug
from apps.resumes.services.versions import freeze_resume
from apps.users.models import User

USUAL, LONGEST = timedelta(days=30), timedelta(days=365)


class ShareTooLong(DomainError):
    """The link would end in the past, or work for more than a year."""

    code = "share_too_long"
    message = _("Choose a day from tomorrow until one year from now.")


@transaction.atomic
def share_resume(
    *,
    resume: Resume,
    actor: User,
    expires_at: datetime | None = None,
    password: str | None = None,
    shows_contact: bool = False,
) -> tuple[ResumeShare, bool]:
    """Let a link show the resume as it is now; returns it, and whether it is a new one.

    A resume has one link. Sharing again keeps it, and its count of views, and shows what the resume says now.

    :param expires_at: at most a year from now; None: in 30 days
    :param password: None keeps the one there is, "" asks for none any more
    :raises ShareTooLong: if `expires_at` is out of these bounds
    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    now = timezone.now()
    ends = expires_at or now + USUAL
    if not now < ends <= now + LONGEST:
        raise ShareTooLong(field="expires_at")
    version = freeze_resume(resume=resume, actor=actor, reason=VersionReason.SHARED)
    share = ResumeShare.objects.filter(resume=resume).first()  # the resume is locked
    is_new = share is None
    if share is None:
        share = ResumeShare(resume=resume)
        put_slug(share)
    share.version, share.expires_at, share.shows_contact = version, ends, shows_contact
    if password is not None:
        share.password_hash = make_password(password) if password else ""
    share.save()
    if is_new:
        ShareViews.objects.create(share=share)
    record_audit(actor=actor, action="resumes.shared_resume", subject=resume, detail={"share": str(share.pk)})
    return share, is_new
