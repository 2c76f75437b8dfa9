"""What stands in each column. Nothing that the board would not show."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from apps.applications.enums import Side
from apps.applications.models import Application
from apps.applications.selectors.contact import find_contact
from apps.applications.selectors.words import show_answers, show_letter
from apps.candidates.selectors import ApplicantCard

type Cell = Callable[[Application, ApplicantCard | None], object]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _of_card(name: str) -> Cell:
    return lambda _, card: getattr(card, name, None)


def _of_contact(name: str) -> Cell:
    return lambda application, _: getattr(find_contact(application=application), name, None)


def _list_languages(_: Application, card: ApplicantCard | None) -> str:
    return ", ".join(f"{known.language} {known.level}" for known in card.languages) if card else ""


def _list_licences(_: Application, card: ApplicantCard | None) -> str:
    return ", ".join(licence.name or licence.kind for licence in card.licences) if card else ""


def _list_answers(application: Application, _: ApplicantCard | None) -> str:
    answers = show_answers(application, reader=Side.EMPLOYER)
    return "\n".join(f"{answer['question']} {answer['answer']}" for answer in answers)


COLUMNS: Mapping[str, Cell] = {
    "application_id": lambda application, _: application.pk,
    "status": lambda application, _: application.status,
    "applied_at": lambda application, _: _moment(application.created_at),
    "updated_at": lambda application, _: _moment(application.updated_at),
    "name": _of_contact("name"),
    "email": _of_contact("email"),
    "skills": lambda _, card: ", ".join(card.skills) if card else "",
    "languages": _list_languages,
    "licences": _list_licences,
    "available_from": _of_card("available_from"),
    "hours_min": _of_card("hours_min"),
    "hours_max": _of_card("hours_max"),
    "right_to_work": _of_card("right_to_work"),
    "distance_km_at_most": lambda application, _: application.distance_km_band,
    "letter": lambda application, _: show_letter(application, reader=Side.EMPLOYER),
    "answers": _list_answers,
}
