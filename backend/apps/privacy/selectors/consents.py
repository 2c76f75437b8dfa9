"""What a person agreed to."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.privacy.enums import CONSENTS, ConsentText
from apps.users.enums import ConsentPurpose
from apps.users.models import Consent, User


@dataclass(frozen=True)
class ConsentState:
    """One purpose: the words of today, and every answer so far, newest first."""

    purpose: ConsentPurpose
    text: ConsentText
    history: Sequence[Consent]

    @property
    def is_given(self) -> bool:
        """What counts: the newest answer; silence is no."""
        return bool(self.history) and self.history[0].is_given


def list_consents(*, user: User) -> list[ConsentState]:
    """List every purpose there is, asked or not (one query)."""
    answers = list(Consent.objects.filter(user=user).order_by("-created_at", "-id"))
    return [
        ConsentState(purpose, text, [answer for answer in answers if answer.purpose == purpose])
        for purpose, text in CONSENTS.items()
    ]


def get_consent(*, user: User, purpose: ConsentPurpose) -> ConsentState:
    """Get one of them."""
    return next(state for state in list_consents(user=user) if state.purpose == purpose)
