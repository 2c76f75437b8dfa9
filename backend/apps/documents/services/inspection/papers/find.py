"""Look for what must not be sent, and keep nothing of it."""

from apps.documents.services.inspection.papers.numbers import has_citizen_number
from apps.documents.services.inspection.papers.titles import is_titled_as_paper
from apps.documents.services.inspection.papers.zone import has_zone
from apps.documents.services.inspection.seen import Seen
from apps.documents.services.inspection.unfit import Unfit


def refuse_papers(seen: Seen, *, name: str) -> None:
    """:raises Unfit: if this is an identity paper, or there is a citizen service number in it"""
    if seen.is_scan and is_titled_as_paper(name):
        raise Unfit("identity_paper")
    _refuse_text(name)
    _refuse_text(seen.text)
    for text in seen.pictures:
        _refuse_text(text)


def _refuse_text(text: str) -> None:
    if has_zone(text):
        raise Unfit("identity_paper")
    if has_citizen_number(text):
        raise Unfit("citizen_number")
