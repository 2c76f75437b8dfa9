"""Somebody chooses times of several employers at the same moment."""

import pytest

from apps.applications.models import Interview
from apps.applications.services.interviews import InterviewOverlaps, choose_slot
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.interviews import InterviewFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_many_overlapping_interviews_one_is_chosen(at_once):
    candidate = CandidateFactory(complete=True)
    meetings = [
        InterviewFactory(application=ApplicationFactory(candidate=candidate, invited=True)) for _ in range(8)
    ]

    results = at_once(
        lambda index: choose_slot(
            interview=meetings[index], actor=candidate.user, starts_at=meetings[index].slots[0]
        ),
        len(meetings),
    )

    assert sum(isinstance(result, Interview) for result in results) == 1
    assert sum(isinstance(result, InterviewOverlaps) for result in results) == 7
    assert Interview.objects.filter(status="chosen").count() == 1
