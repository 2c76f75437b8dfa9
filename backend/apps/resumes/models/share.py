"""A link that shows a resume to whoever has it."""

from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.resumes.models.resume import Resume
from apps.resumes.models.version import ResumeVersion


class ResumeShare(BaseModel):
    """One link of a resume. It shows a frozen version: what is changed later stays private until it is shared anew.

    The slug is found by its hash, and encrypted with a key outside of the database for its owner, who needs the link
    again. A link that is revoked has no row any more.
    """

    resume = models.OneToOneField(Resume, on_delete=models.CASCADE, related_name="share")
    version = models.ForeignKey(ResumeVersion, on_delete=models.RESTRICT, related_name="shares")
    slug_hash = models.CharField(max_length=64, unique=True, editable=False)
    slug_secret = models.TextField(editable=False, help_text="the slug, encrypted (setting DATA_KEYS)")
    password_hash = models.CharField(
        max_length=128, blank=True, editable=False, help_text="empty: none is asked"
    )
    shows_contact = models.BooleanField(default=False, help_text="more than name and headline")
    expires_at = models.DateTimeField()

    privacy = Privacy(
        owners=("resume__owner",),
        personal={"expires_at": "until when you share it", "shows_contact": "what you want to be seen"},
        secret={
            "slug_hash": "so that the link is found",
            "slug_secret": "so that you see your link again",  # nosec B105  # a purpose
            "password_hash": "so that only whom you gave the password may read",  # nosec B105  # a purpose
        },
        plain=("resume", "version"),
        kept="resume_shares",
        seen_by="you; what it shows: whoever has the link",
    )

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="resumes_shares_by_end")]
        constraints = [
            models.CheckConstraint(condition=~Q(slug_hash=""), name="resumes_share_has_a_slug"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ShareViews(BaseModel):
    """How often a link was opened. Coarse on purpose: nothing tells who did, or at what time."""

    share = models.OneToOneField(ResumeShare, on_delete=models.CASCADE, related_name="views")
    count = models.PositiveIntegerField(default=0)
    last_on = models.DateField(null=True, blank=True)

    privacy = Privacy(
        owners=("share__resume__owner",),
        personal={"count": "so that you see whether it is read", "last_on": "as above"},
        plain=("share",),
        kept="resume_shares",
        seen_by="you",
    )

    def __str__(self) -> str:
        return f"{self.count}"
