"""S2: two organizations behind one small pool of connections. No row of one ever reaches the other.

Every read is made without the filter of a selector: what keeps the rows apart is the database alone.
"""

import random
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import Func, IntegerField
from rest_framework.test import APIClient

from apps.core.services import acting_for
from apps.jobs.models import Job
from apps.users.enums import SignInMethod
from apps.users.services import start_session
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.pooler import SERVER_CONNECTIONS, pooled
from tests.wall import inside

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

AtOnce = Callable[..., list[Any]]
CALLERS = 8
REQUESTS, READS = 75, 1_175  # of each caller: 10,000 in all
BACKEND = Func(function="pg_backend_pid", output_field=IntegerField())
FOR_THE_SESSION = "SELECT set_config('safejob.tenant_id', %s, false)"


class Recruiter:
    """Somebody of an organization with so many drafts."""

    def __init__(self, *, drafts: int) -> None:
        membership = MembershipFactory(recruiter=True)
        self.user_id, self.tenant_id = membership.user_id, membership.organization_id
        employer = EmployerFactory(tenant=membership.organization)
        self.drafts = {job.pk for job in JobFactory.create_batch(drafts, employer=employer)}
        self.access = start_session(user=membership.user, method=SignInMethod.PASSWORD).access

    def request(self) -> set[UUID]:
        """List the own postings through the API, as a browser does."""
        client = APIClient(headers={"Authorization": f"Bearer {self.access}"})
        answer = client.get("/api/v1/jobs/my-jobs/", {"page_size": 50})
        assert answer.status_code == 200, answer.content
        return {UUID(job["id"]) for job in answer.json()["results"]}

    def read(self) -> tuple[set[UUID], set[int]]:
        """Read every posting there is, in the scope of a request; and by which of PostgreSQL's processes."""
        with acting_for(user_id=self.user_id, tenant_id=self.tenant_id):
            rows = list(Job.objects.values_list("pk", BACKEND))
        return {pk for pk, _ in rows}, {process for _, process in rows}


@pytest.fixture
def behind(at_once: AtOnce) -> AtOnce:
    """`at_once`, with threads that stay behind the wall: nothing is open on the connections that they make."""

    def run(function: Callable[[int], Any], times: int) -> list[Any]:
        def work(index: int) -> Any:
            inside.request = True
            return function(index)

        return at_once(work, times)

    return run


@pytest.fixture
def recruiters() -> list[Recruiter]:
    return [Recruiter(drafts=3), Recruiter(drafts=4)]


def test_ten_thousand_requests_of_two_tenants_leak_nothing(
    recruiters: list[Recruiter], behind: AtOnce, pgbouncer: str
) -> None:
    served: list[set[int]] = [set(), set()]

    def ask(caller: int) -> int:
        chance, wrong = random.Random(caller), 0
        work = ["request"] * REQUESTS + ["read"] * READS
        chance.shuffle(work)
        for kind in work:
            who = chance.randrange(2)
            if kind == "request":
                seen = recruiters[who].request()
            else:
                seen, processes = recruiters[who].read()
                served[who] |= processes
            wrong += seen != recruiters[who].drafts
        return wrong

    with pooled(pgbouncer):
        wrong = behind(ask, CALLERS)

    assert wrong == [0] * CALLERS
    # Both were served by the same few connections, or the test would have shown nothing.
    assert served[0] == served[1]
    assert len(served[0]) == SERVER_CONNECTIONS


def test_nothing_is_left_behind_for_who_says_nothing(
    recruiters: list[Recruiter], behind: AtOnce, pgbouncer: str
) -> None:
    def ask(caller: int) -> int:
        recruiters[caller % 2].read()
        return sum(Job.objects.count() for _ in range(50))

    with pooled(pgbouncer):
        seen = behind(ask, CALLERS)

    assert seen == [0] * CALLERS


def test_a_tenant_set_for_the_session_would_leak(
    recruiters: list[Recruiter], behind: AtOnce, pgbouncer: str
) -> None:
    def ask(caller: int) -> int:
        own, leaks = recruiters[caller % 2], 0
        with connection.cursor() as cursor:
            for _ in range(100):
                cursor.execute(FOR_THE_SESSION, [str(own.tenant_id)])
                leaks += set(Job.objects.values_list("pk", flat=True)) != own.drafts
        return leaks

    with pooled(pgbouncer):
        leaks = behind(ask, CALLERS)

    assert sum(leaks) > 0


def test_the_role_brings_the_limits_that_a_pooler_does_not_hand_on(behind: AtOnce, pgbouncer: str) -> None:
    def ask(_: int) -> tuple[str, ...]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('statement_timeout'), current_setting('lock_timeout'),"
                " current_setting('idle_in_transaction_session_timeout'), current_setting('jit')"
            )
            return tuple(cursor.fetchone())

    with pooled(pgbouncer):
        assert behind(ask, 1) == [("15s", "5s", "30s", "off")]
