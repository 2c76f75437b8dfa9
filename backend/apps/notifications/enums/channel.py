"""How a notice travels, and how far it came."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How a notice travels. In-app is a row of ours (`Notice`); the others lead outside."""

    IN_APP = "in_app", _("Here on the site")
    EMAIL = "email", _("E-mail")
    TELEGRAM = "telegram", _("Telegram")
    PUSH = "push", _("This device (push)")


class DeliveryStatus(models.TextChoices):
    """How far a message came."""

    GATHERED = "gathered", _("Waits for the daily summary")
    WAITING = "waiting", _("Not accepted yet, will be tried again")
    SENDING = "sending", _("Handed over, no answer noted yet")
    SENT = "sent", _("Accepted by the other side")
    FAILED = "failed", _("Refused for good by the other side")
