"""Choices of the app, and the words that people agree to."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.users.enums import ConsentPurpose


class ExportStatus(models.TextChoices):
    """How far an export is."""

    WAITING = "waiting", _("Being made")
    READY = "ready", _("Ready")


@dataclass(frozen=True)
class ConsentText:
    """What a person is asked; who changes the words gives them a new version (a date)."""

    version: str
    words: Promise


CONSENTS: Mapping[ConsentPurpose, ConsentText] = {
    ConsentPurpose.KEEP_APPLICATIONS: ConsentText(
        version="2026-11-21",
        words=_(
            "Keep my applications for one year after they end. Without my consent you delete them after four weeks."
        ),
    ),
    ConsentPurpose.NEWS_BY_EMAIL: ConsentText(
        version="2026-11-21", words=_("Send me news about the platform by e-mail.")
    ),
}
