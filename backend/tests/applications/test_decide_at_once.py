"""Several people decide at the same moment."""

import pytest

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import TimelineEntry
from apps.applications.services import StepNotAllowed, change_status
from tests.factories.applications import ApplicationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_many_who_offer_at_once_one_does(at_once):
    application = ApplicationFactory(invited=True)
    actor = UserFactory(employer=True)

    results = at_once(
        lambda _: change_status(
            application=application, to=ApplicationStatus.OFFERED, actor=actor, side=Side.EMPLOYER
        ),
        8,
    )

    assert sum(isinstance(result, TimelineEntry) for result in results) == 1
    assert sum(isinstance(result, StepNotAllowed) for result in results) == 7
    assert application.timeline.filter(to_status="offered").count() == 1


def test_candidate_and_employer_at_once_leave_one_end(at_once):
    application = ApplicationFactory(offered=True)
    candidate, employer = application.candidate.user, UserFactory(employer=True)

    def act(index: int) -> TimelineEntry:
        if index:
            return change_status(
                application=application,
                to=ApplicationStatus.REJECTED,
                actor=employer,
                side=Side.EMPLOYER,
                reason="Too late.",
            )
        return change_status(
            application=application, to=ApplicationStatus.WITHDRAWN, actor=candidate, side=Side.CANDIDATE
        )

    results = at_once(act, 2)

    (entry,) = [result for result in results if isinstance(result, TimelineEntry)]
    application.refresh_from_db()
    assert application.status == entry.to_status
