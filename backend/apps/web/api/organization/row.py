"""Lines of the board."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.applications.models import Application
from apps.applications.selectors import list_cards_for
from apps.candidates.selectors import ApplicantCard
from apps.web.api.applications.card import SaidCard, say_card
from apps.web.api.applications.names import say_applicant


@dataclass(frozen=True)
class BoardRow:
    """One applicant, in short."""

    application: Application
    name: str
    card: SaidCard | None


def list_rows(applications: Sequence[Application]) -> list[BoardRow]:
    """Say what the employer may see of each (two queries)."""
    cards = list_cards_for(applications=applications)
    return [_row(application, cards) for application in applications]


def _row(application: Application, cards: Mapping[UUID, ApplicantCard]) -> BoardRow:
    card = cards.get(application.candidate_id) if application.candidate_id else None
    return BoardRow(application, say_applicant(application), say_card(card) if card else None)
