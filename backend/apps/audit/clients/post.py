"""Mails to the auditors: the one place outside of the database where the head of the chain is kept for good."""

from collections.abc import Iterable
from typing import Protocol

from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _


class Reader(Protocol):
    """Who gets it."""

    @property
    def email(self) -> str:
        """Where to."""

    @property
    def language(self) -> str:
        """In which language."""


class Outcome(Protocol):
    """What a walk came to."""

    @property
    def number(self) -> int:
        """Of the last link."""

    @property
    def head(self) -> str:
        """Of the chain there."""

    @property
    def count(self) -> int:
        """Of the findings."""

    @property
    def is_sound(self) -> bool:
        """Whether there are none."""


def tell_auditors(*, to: Iterable[Reader], walk: Outcome) -> None:
    """Send each of them where the chain ends, and whether it holds, in their own language."""
    for reader in to:
        with translation.override(reader.language):
            EmailMessage(subject=_subject(walk), body=_body(walk), to=[reader.email]).send()


def _subject(walk: Outcome) -> str:
    if walk.is_sound:
        return _("Audit trail: nothing was changed (%(number)s entries)") % {"number": walk.number}
    return _("Alarm: the audit trail was changed (%(count)s findings)") % {"count": walk.count}


def _body(walk: Outcome) -> str:
    keep = _(
        "Keep this mail. It shows how the audit trail ended today. If somebody rewrites it later, the line below no "
        "longer fits. Compare it with: manage.py verify_audit --head %(line)s"
    )
    alarm = _(
        "Somebody changed or deleted rows of the audit trail. Look at it in the API: /api/v1/audit/verify/"
    )
    line = f"{walk.number}:{walk.head}"
    return "\n\n".join(([] if walk.is_sound else [alarm]) + [keep % {"line": line}, line])
