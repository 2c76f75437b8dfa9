"""Whatever people do, in whatever order: nothing is live without register, two people and lawful words and numbers."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
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

from apps.compliance.enums import Outcome
from apps.core.errors import DomainError
from apps.employers.enums import CheckKind
from apps.employers.models import Employer
from apps.jobs import services
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors import find_standing_check
from apps.jobs.services.checks import judge_job
from apps.users.models import User
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

WORDS = st.sampled_from(
    [
        "You pick orders in a warehouse.",
        "You pick orders in a greenhouse.",
        "You pick orders. We pay cash in hand.",
        "You pick orders. First you pay a registration fee of € 150.",
        "You pick orders. Only men.",
    ]
)
PAY = st.sampled_from([1390, 1545, 1700, 9000])
LIVE, REMOVED = (JobStatus.PUBLISHED, JobStatus.PAUSED), (JobStatus.REMOVED,)
WAITS, HIDDEN = (JobStatus.IN_REVIEW,), (JobStatus.DRAFT, JobStatus.PAUSED)
NEEDED = (CheckKind.KVK, CheckKind.NAME_MATCH, CheckKind.APPROVAL)


def often_in(*statuses: JobStatus) -> Any:
    """Take a step mostly where it may succeed: each sixth time it is tried wherever the job stands."""

    def is_worth_it(walk: "Walk") -> bool:
        walk.asked += 1
        return walk.status in statuses or walk.asked % 6 == 0

    return precondition(is_worth_it)


class Walk(RuleBasedStateMachine):
    """One job of one employer, in the hands of its recruiter and of our staff."""

    asked, status = 0, JobStatus.DRAFT

    @initialize(is_verified=st.sampled_from([True, True, True, False]))
    def begin(self, is_verified: bool) -> None:
        """Make them; every walk is undone at its end."""
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.employer: Employer = EmployerFactory(verified=is_verified)
        self.recruiter: User = MembershipFactory(organization=self.employer.tenant, recruiter=True).user
        self.staff: User = UserFactory(staff=True)
        self.job: Job = JobFactory(employer=self.employer, minimum_age=21)

    def teardown(self) -> None:
        """Undo it."""
        if hasattr(self, "undone"):
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    def do(self, act: Any, *, actor: User | None = None, **given: Any) -> None:
        """Do it; a refusal leaves everything as it was."""
        before = Job.objects.get(pk=self.job.pk)
        try:
            with transaction.atomic():
                act(actor=actor or self.recruiter, job=self.job, **given)
        except DomainError:
            after = Job.objects.get(pk=self.job.pk)
            assert (after.status, after.description) == (before.status, before.description)
        self.status = JobStatus(Job.objects.values_list("status", flat=True).get(pk=self.job.pk))

    @often_in(*HIDDEN)
    @rule()
    def publish(self) -> None:
        """The recruiter publishes."""
        self.do(services.publish_job)

    @often_in(JobStatus.PUBLISHED)
    @rule()
    def pause(self) -> None:
        """The recruiter pauses."""
        self.do(services.pause_job)

    @rule(words=WORDS)
    def say(self, words: str) -> None:
        """The recruiter writes something else."""
        self.do(services.change_job, description=words)

    @rule(cents=PAY)
    def pay(self, cents: int) -> None:
        """The recruiter pays something else."""
        self.do(services.change_job, pay_min_cents=cents, pay_max_cents=cents)

    @often_in(*WAITS)
    @rule(is_newest=st.sampled_from([True, True, False]))
    def release(self, is_newest: bool) -> None:
        """Our staff lets it go live, having looked at the newest check or at another one."""
        check = find_standing_check(job=self.job)
        id = check.pk if check and is_newest else self.job.pk
        self.do(services.release_job, actor=self.staff, check_id=id, reason="Looked at")

    @often_in(*LIVE)
    @rule()
    def hold(self) -> None:
        """Our staff hides it."""
        self.do(services.hold_job, actor=self.staff, reason="Reported")

    @often_in(*WAITS)
    @rule()
    def refuse(self) -> None:
        """Our staff says no."""
        self.do(services.refuse_job, actor=self.staff, reason="Not like this")

    @often_in(*LIVE)
    @rule()
    def remove(self) -> None:
        """Our staff takes it down."""
        self.do(services.remove_job, actor=self.staff, reason="False offer")

    @often_in(*REMOVED)
    @rule()
    def restore(self) -> None:
        """Our staff was wrong."""
        self.do(services.restore_job, actor=self.staff, reason="It was true")

    @rule(
        kind=st.sampled_from(NEEDED), result=st.sampled_from(["pass", "pass", "failed", "unknown", "ran_out"])
    )
    def check_company(self, kind: CheckKind, result: str) -> None:
        """A register, or two people, say something else of the company."""
        passed = {"named": True} if kind == CheckKind.NAME_MATCH else {}
        trait = passed if result == "pass" else {result: True}
        CheckFactory(employer=self.employer, kind=kind, **({"checked_at": timezone.now()} | trait))
        services.pause_jobs_of_unverified_employer(employer_id=self.employer.pk)
        self.status = JobStatus(Job.objects.values_list("status", flat=True).get(pk=self.job.pk))

    @invariant()
    def nothing_is_live_that_may_not_be(self) -> None:
        """Register, name and two people have passed; no rule blocks; what a rule holds a person let go."""
        if not hasattr(self, "job"):
            return
        job = Job.objects.select_related("employer").get(pk=self.job.pk)
        if job.status != JobStatus.PUBLISHED:
            return
        passed = {
            check.kind
            for kind in NEEDED
            if (check := self.employer.checks.filter(kind=kind).order_by("-checked_at", "-id").first())
            and check.result == "pass"
            and (check.expires_at is None or check.expires_at > timezone.now() - timedelta(seconds=1))
        }
        verdict = judge_job(job=job)
        assert passed == set(NEEDED)
        assert verdict.outcome != Outcome.BLOCK
        assert not job.needs_release
        assert verdict.outcome == Outcome.PUBLISH or job.checks.filter(cause="release").exists()


@pytest.mark.django_db
def test_no_path_leads_to_published_around_register_people_and_rules() -> None:
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=45,
            stateful_step_count=20,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
