"""Where a fact comes from, and when somebody must look again."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.core.models import AuditableModel
from apps.core.models.privacy import Privacy


class SourcedModel(AuditableModel):
    """A fact about the law that a member of staff read somewhere, on a day, and must read again by another day."""

    source_name = models.CharField(_("source"), max_length=200)
    source_url = models.URLField(_("address of the source"), max_length=300)
    checked_on = models.DateField(_("checked on"))
    due_on = models.DateField(_("check again by"))
    is_verified = models.BooleanField(
        _("verified"),
        default=False,
        help_text=_("Somebody saw it in a source that counts. Only verified numbers can stop a job."),
    )
    note = models.CharField(_("note"), max_length=500, blank=True)

    privacy = Privacy(
        plain=("source_name", "source_url", "checked_on", "due_on", "is_verified", "note"),
    )

    class Meta:
        abstract = True

    def is_overdue(self, *, on: date) -> bool:
        """Whether somebody should have looked again before that day."""
        return self.due_on < on
