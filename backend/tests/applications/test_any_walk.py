"""Whatever everybody tries, in any order: nobody takes a step outside the table, and the books agree."""

from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from apps.applications.enums import NEEDS_REASON, TAKES_PLACE, TRANSITIONS, ApplicationStatus, EndReason, Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.services import (
    AlreadyApplied,
    JobClosed,
    NoPlaceLeft,
    StepNotAllowed,
    change_status,
    close_applications_of,
    submit_application,
)
from apps.applications.services.expire import expire_applications
from apps.applications.services.submission import MOST_WITHDRAWN
from apps.jobs import errors as jobs_errors
from apps.jobs.errors import FewerPlacesThanTaken, JobEnded
from apps.jobs.models import Job
from apps.jobs.services import change_job, close_job, publish_job
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PEOPLE = 3
who = st.integers(0, PEOPLE - 1)


class Walk(RuleBasedStateMachine):
    """Three candidates, one job with two places, an employer, and the platform's clock."""

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.lines: list[Any] = []

    def teardown(self) -> None:
        """Leave nothing behind for the next walk."""
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    @initialize()
    def begin(self) -> None:
        self.job = JobFactory(published=True, places=2)
        self.employer = UserFactory(employer=True)
        self.candidates = CandidateFactory.create_batch(PEOPLE)

    def newest(self, number: int) -> Application | None:
        found: Application | None = (
            Application.objects.filter(candidate=self.candidates[number]).order_by("-id").first()
        )
        return found

    @rule(number=who)
    def apply(self, number: int) -> None:
        before = self.newest(number)
        self.job.refresh_from_db()
        mine = Application.objects.filter(candidate=self.candidates[number])
        is_patient = mine.filter(status="withdrawn").count() < MOST_WITHDRAWN
        may = before is None or (before.status in ("withdrawn", "expired") and is_patient)
        try:
            submit_application(candidate=self.candidates[number], job=self.job)
        except JobClosed:
            assert self.job.status != "published"
        except AlreadyApplied:
            assert not may
        else:
            assert may
            assert self.job.status == "published"

    @rule(
        number=who,
        side=st.sampled_from([Side.CANDIDATE, Side.EMPLOYER]),
        to=st.sampled_from(ApplicationStatus),
    )
    def step(self, number: int, side: Side, to: ApplicationStatus) -> None:
        self.take(number, side, to)

    @rule(number=who, data=st.data())
    def allowed_step(self, number: int, data: st.DataObject) -> None:
        """Of all that could be tried most is refused: this one gets far."""
        application = self.newest(number)
        steps = [
            (side, to)
            for side in (Side.CANDIDATE, Side.EMPLOYER)
            for to in (TRANSITIONS[side].get(application.status, ()) if application else ())
        ]
        if steps:
            self.take(number, *data.draw(st.sampled_from(steps)))

    def take(self, number: int, side: Side, to: ApplicationStatus) -> None:
        application = self.newest(number)
        if application is None:
            return
        self.job.refresh_from_db()
        allowed = to in TRANSITIONS[side].get(ApplicationStatus(application.status), ())
        is_full = self.job.places_taken == self.job.places
        actor = self.employer if side == Side.EMPLOYER else application.applicant
        try:
            change_status(application=application, to=to, actor=actor, side=side, reason="Because.")
        except StepNotAllowed:
            assert not allowed
        except NoPlaceLeft:
            assert allowed
            assert is_full
            assert to == ApplicationStatus.ACCEPTED
        else:
            assert allowed
            assert not (is_full and to == ApplicationStatus.ACCEPTED)

    @rule(number=who)
    def wait_too_long(self, number: int) -> None:
        application = self.newest(number)
        if application and application.status in ("submitted", "viewed"):
            waiting = Application.objects.filter(pk=application.pk).open()
            expire_applications(applications=waiting, reason=EndReason.NO_ANSWER)

    @rule(places=st.integers(1, 3))
    def change_places(self, places: int) -> None:
        with suppress(FewerPlacesThanTaken, JobEnded, jobs_errors.StepNotAllowed, NoPlaceLeft):
            change_job(actor=self.employer, job=self.job, places=places)
            publish_job(actor=self.employer, job=self.job)

    @rule()
    def hear_of_the_job(self) -> None:
        """The queue brings news of the job whenever it likes, and more than once."""
        close_applications_of(job_id=self.job.pk)

    @precondition(lambda self: self.job.status == "published")
    @rule()
    def close(self) -> None:
        if Job.objects.get(pk=self.job.pk).status == "published":
            close_job(actor=self.employer, job=self.job)

    @invariant()
    def timeline_and_status_agree(self) -> None:
        for application in Application.objects.prefetch_related("timeline"):
            lines = list(application.timeline.all())
            assert (lines[0].from_status, lines[0].to_status) == ("", "submitted")
            assert lines[-1].to_status == application.status
            for earlier, later in pairwise(lines):
                assert later.from_status == earlier.to_status
                assert later.to_status in TRANSITIONS[Side(later.side)][ApplicationStatus(later.from_status)]
                assert later.reason or later.to_status not in NEEDS_REASON
                assert (later.actor_id is None) == (later.side == Side.SYSTEM)

    @invariant()
    def timeline_only_grows(self) -> None:
        lines = list(TimelineEntry.objects.order_by("id").values_list())
        assert lines[: len(self.lines)] == self.lines
        self.lines = lines

    @invariant()
    def places_are_never_overbooked(self) -> None:
        for job in Job.objects.all():
            taken = Application.objects.filter(job=job, status__in=TAKES_PLACE).count()
            assert taken == job.places_taken <= job.places

    @invariant()
    def nobody_has_two_at_once(self) -> None:
        for candidate in getattr(self, "candidates", ()):
            assert Application.objects.filter(candidate=candidate).keeping_out().count() <= 1


def test_any_walk_keeps_to_the_table() -> None:
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=25,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
