"""Why a mail did not arrive."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BounceKind(models.TextChoices):
    """What the other side says of a mail."""

    HARD = "hard", _("There is no such mailbox")
    SOFT = "soft", _("The mailbox takes nothing right now")
    COMPLAINT = "complaint", _("The reader marked our mail as unwanted")
