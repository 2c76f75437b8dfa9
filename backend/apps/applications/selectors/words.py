"""What one side reads of the other's words: no contact or bank details before the employer may know who it is."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from apps.applications.enums import CONTACT_SHOWN, Side
from apps.applications.models import Application, Interview, TimelineEntry
from apps.compliance.enums import NEVER_SHOWN
from apps.compliance.services.masking import Span, cover, mask_contact
from apps.jobs.enums import QuestionKind

MOST_KEPT = 1024  # texts whose hidden parts a process remembers: a board is looked at again and again


def show_words(text: str, *, application: Application, by: Side, reader: Side) -> str:
    """Show what one side wrote to the reader: one's own words as they are, the other's without contact details.

    From the invitation on until the application ends the two may know how to reach each other; a citizen service
    number stays hidden even then. What is stored stays as it was written.
    """
    if by in (reader, Side.SYSTEM) or not text:
        return text
    is_open = application.status in CONTACT_SHOWN
    return cover(text, [span for span in _find(text) if not is_open or span.kind in NEVER_SHOWN])


def show_letter(application: Application, *, reader: Side) -> str:
    """Show the candidate's letter."""
    return show_words(application.letter, application=application, by=Side.CANDIDATE, reader=reader)


def show_answers(application: Application, *, reader: Side) -> list[dict[str, Any]]:
    """Show the candidate's answers; only those in own words can hide anything."""
    return [_show_answer(answer, application, reader) for answer in application.answers]


def show_reason(entry: TimelineEntry, *, application: Application, reader: Side) -> str:
    """Show why a step was taken."""
    return show_words(entry.reason, application=application, by=Side(entry.side), reader=reader)


def show_note(interview: Interview, *, reader: Side) -> str:
    """Show what the employer wants the candidate to know about the interview."""
    return show_words(interview.note, application=interview.application, by=Side.EMPLOYER, reader=reader)


def show_end(interview: Interview, *, reader: Side) -> str:
    """Show why the interview does not take place."""
    if not interview.ended_side:
        return interview.reason
    by = Side(interview.ended_side)
    return show_words(interview.reason, application=interview.application, by=by, reader=reader)


def _show_answer(answer: Mapping[str, Any], application: Application, reader: Side) -> dict[str, Any]:
    if answer.get("kind", QuestionKind.TEXT) != QuestionKind.TEXT:
        return dict(answer)
    words = show_words(answer["answer"], application=application, by=Side.CANDIDATE, reader=reader)
    return {**answer, "answer": words}


@lru_cache(maxsize=MOST_KEPT)
def _find(text: str) -> Sequence[Span]:
    return mask_contact(text).spans
