"""The public card of an employer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from apps.employers.models import Employer
from apps.employers.selectors import find_public_address, list_employer_cards
from apps.web.api.employers.said import list_facts, list_gaps
from apps.web.api.jobs.words.answers import say_answers, say_counted
from apps.web.api.public_page import PublicPage

RECORD = ("median_days", "answered_share", "applications_counted")


class EmployerPage(PublicPage):
    """Fact by fact: what we looked at, when, where to look it up, and what it does not prove."""

    template = "web/employers/card.html"

    def get(self, request: HttpRequest, **named: Any) -> HttpResponse:
        """Show a verified employer; nobody else has a card."""
        employer = get_object_or_404(list_employer_cards(), slug=named["slug"])
        record = _read_record(employer)
        return self.show(
            employer=employer,
            address=find_public_address(employer=employer),
            facts=list_facts(employer.current_checks),
            gaps=list_gaps(employer, employer.current_checks),
            answers=say_answers(record),
            answers_counted=say_counted(record),
        )


def _read_record(employer: Employer) -> dict[str, Any] | None:
    kept = getattr(employer, "response_record", None)
    return {name: getattr(kept, name) for name in RECORD} if kept else None
