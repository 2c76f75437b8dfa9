"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """How bad it is, as the log files say it."""

    INFO = "info", _("Information")
    WARNING = "warning", _("Warning")
    ERROR = "error", _("Error")
    CRITICAL = "critical", _("Critical")


class FindingCode(models.TextChoices):
    """What a walk along the chain may find."""

    ENTRY_CHANGED = "entry_changed", _("The entry is not what was sealed.")
    ENTRY_MISSING = "entry_missing", _("The entry was sealed and is gone.")
    ACTOR_CHANGED = "actor_changed", _("The entry names somebody else than it was sealed with.")
    ACTOR_MISSING = "actor_missing", _("More entries lost their actor than erasures account for.")
    LINK_MISSING = "link_missing", _("A link of the chain is missing.")
    LINK_CHANGED = "link_changed", _("The link does not follow from the one before.")
    ENTRY_BACKDATED = "entry_backdated", _(
        "The entry says it is older than entries that were sealed before it."
    )
    ENTRY_UNSEALED = "entry_unsealed", _("The entry was not sealed in time.")
    ANCHOR_FORGED = "anchor_forged", _("The anchor was not signed by us.")
    ANCHOR_MISMATCH = "anchor_mismatch", _("The chain is not the one that was anchored.")
    CHAIN_SHORTENED = "chain_shortened", _("The chain ends before an anchor.")


class ActorState(models.TextChoices):
    """Who did it."""

    PERSON = "person", _("A person with an account")
    SYSTEM = "system", _("The system itself")
    FORGOTTEN = "forgotten", _("A person whose account was erased")


class FileFormat(models.TextChoices):
    """How an export is written."""

    CSV = "csv", "CSV"
    JSON = "json", "JSON"
