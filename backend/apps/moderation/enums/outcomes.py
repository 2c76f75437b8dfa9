"""What came of a report or an appeal."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportOutcome(models.TextChoices):
    """What came of a report."""

    WAITING = "waiting", _("We are looking at it.")
    UPHELD = "upheld", _("You were right. We did something about it.")
    REJECTED = "rejected", _("We looked at it and changed nothing.")


class AppealSide(models.TextChoices):
    """Who does not agree with a decision."""

    AFFECTED = "affected", _("Who the decision is about")
    REPORTER = "reporter", _("Who reported")


class AppealOutcome(models.TextChoices):
    """What came of an appeal."""

    WAITING = "waiting", _("Another person looks at it.")
    UPHELD = "upheld", _("The decision was changed.")
    REJECTED = "rejected", _("The decision stays.")
