"""Who meets in these tests."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.applications.models import Interview
from apps.core.events import Event
from tests.applications.conftest import ClientFor, member_of
from tests.factories.interviews import InterviewFactory


@dataclass(frozen=True)
class Meeting:
    """An interview, and a client of either side."""

    interview: Interview
    candidate: APIClient
    recruiter: APIClient

    @property
    def url(self) -> str:
        """Where the interview is."""
        return f"/api/v1/applications/{self.interview.application_id}/interviews/{self.interview.pk}/"

    def post(self, client: APIClient, step: str, **body: Any) -> Any:
        """Take a step."""
        return client.post(f"{self.url}{step}/", body, format="json")


@pytest.fixture
def meeting(client_for: ClientFor) -> Callable[..., Meeting]:
    """Make an interview as the factory's traits say, and both sides."""

    def make(**traits: object) -> Meeting:
        interview = InterviewFactory(**traits)
        return Meeting(
            interview=interview,
            candidate=client_for(interview.applicant),
            recruiter=client_for(member_of(interview.application.tenant)),
        )

    return make


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """What was told, in its order."""
    told: list[Event] = []
    for module in ("propose", "save"):
        monkeypatch.setattr(f"apps.applications.services.interviews.{module}.publish", told.append)
    return told
