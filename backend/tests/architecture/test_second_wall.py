"""S2: the database itself keeps organizations and people apart, also when a selector forgets to.

The mutation takes every condition out of the ORM that scopes rows to who may see them. What still keeps foreign rows
away then is row-level security alone; with the wall open the same requests do show them, so the mutation bites.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.test import APIClient

from apps.jobs.models import Job
from apps.tenants.models import Membership
from apps.users.enums import SignInMethod
from apps.users.services import start_session
from tests.architecture.openapi import operations
from tests.architecture.test_authorization import OF_ANN, PUBLIC, ROWS, SIGNED_IN, STAFF
from tests.architecture.world import World
from tests.factories.jobs import JobFactory
from tests.wall import SET

SCOPES = {
    "tenant", "tenant_id", "organization", "organization_id", "memberships__user", "user", "candidate__user",
    "job__tenant", "candidate", "owner", "resume__owner",
}  # fmt: skip
# Doors that not every signed-in person has something behind: what organizations and candidates own.
READS = [
    operation
    for operation in operations()
    if operation.method == "GET" and ROWS[operation.id] not in (PUBLIC, SIGNED_IN, STAFF, OF_ANN)
    if operation.id != "get_user"
] + [operation for operation in operations() if operation.id == "list_organizations"]
PRIVATE = (
    "tenants_organization", "tenants_membership", "tenants_invitation", "tenants_apitoken", "employers_check",
    "jobs_jobevent", "applications_application", "applications_timelineentry", "applications_applicationevent",
    "candidates_candidate", "candidates_candidatelanguage", "candidates_candidatelicence", "candidates_candidateevent",
    "documents_document", "resumes_resume", "resumes_resumesection", "resumes_resumeversion", "resumes_resumeshare",
    "resumes_resumeimport", "applications_identitypaper", "integrations_webhook", "integrations_webhookdelivery",
)  # fmt: skip
CANARY = "Canary of A"
STRANGERS = ("bob", "recruiter_b", "former")


@contextmanager
def without_scopes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forget the conditions that scope rows, wherever they are written as `filter(tenant=…)`."""
    genuine = QuerySet._filter_or_exclude

    def forget(self: Any, negate: bool, args: Any, kwargs: Any) -> Any:
        kept = {name: value for name, value in kwargs.items() if name not in SCOPES}
        return genuine(self, negate, args, kept)

    with monkeypatch.context() as patch:
        patch.setattr(QuerySet, "_filter_or_exclude", forget)
        yield


@pytest.fixture
def canaries(world: World) -> World:
    """Everything of organization A and of Ann says so."""
    owner = world.people["owner_a"]
    type(world.organization).objects.filter(pk=world.organization.pk).update(name=CANARY)
    JobFactory(employer=world.job.employer, title=CANARY)  # a draft
    Job.objects.filter(pk=world.job.pk).update(title=CANARY)
    world.application.job.employer.__class__.objects.filter(tenant=world.organization).update(
        legal_name=CANARY
    )
    type(world.application).objects.filter(pk=world.application.pk).update(letter=CANARY)
    type(world.application.candidate).objects.filter(user=world.people["ann"]).update(headline=CANARY)
    for person in (owner, world.people["ann"], world.people["viewer_a"]):
        type(person).objects.filter(pk=person.pk).update(name=CANARY)
    # Who forgets everything takes the first membership there is, an owner's.
    type(owner).objects.filter(pk=world.people["recruiter_b"].pk).update(second_factor_at=timezone.now())
    return world


def read_all(world: World, caller: str) -> dict[str, str]:
    """What this caller reads at every door that is not open to everybody."""
    token = start_session(user=world.people[caller], method=SignInMethod.PASSWORD).access
    client = APIClient(raise_request_exception=False)
    membership = Membership.objects.filter(user=world.people[caller]).select_related("organization").first()
    tenant = {"HTTP_X_TENANT": membership.organization.slug} if membership else {}
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}", **tenant)
    return {
        operation.id: client.get(world.path(operation.path)).getvalue().decode(errors="replace")
        for operation in READS
    }


@pytest.mark.parametrize("caller", STRANGERS)
def test_selector_that_forgot_its_scope_shows_no_foreign_row(
    caller: str, canaries: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with without_scopes(monkeypatch):
        read = read_all(canaries, caller)

    assert not {name: text for name, text in read.items() if CANARY in text}


def test_without_the_wall_they_would_be_shown(canaries: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave_open(*_: Any) -> list[str]:
        connection.connection.execute(SET, ["on"])
        return [""] * 4

    monkeypatch.setattr("apps.core.services.scope._run", leave_open)
    with without_scopes(monkeypatch):
        shown = {name for name, text in read_all(canaries, "recruiter_b").items() if CANARY in text}

    assert shown >= {"list_own_jobs", "list_members", "list_job_applications", "get_application"}


@pytest.mark.parametrize("table", PRIVATE)
def test_no_scope_no_rows(table: str, canaries: World) -> None:
    connection.connection.execute("UPDATE employers_employer SET first_verified_at = NULL")

    connection.connection.execute(SET, [""])
    closed = connection.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.connection.execute(SET, ["on"])
    opened = connection.connection.execute(f"SELECT count(*) FROM {table}").fetchone()

    assert closed == (0,)
    assert opened > (0,)


# What stands outside of the wall, and why nobody reads there what is not theirs. A new table needs a wall or a line.
OUTSIDE = {
    "audit_anchor": "ends of the chain, signed; read by auditors",
    "audit_link": "places and digests; read by auditors",
    "audit_verification": "what proving the chain found; read by auditors",
    "compliance_helpline": "reference data",
    "compliance_helplineevent": "its history",
    "compliance_referencevalue": "reference data",
    "compliance_referencevalueevent": "its history",
    "core_auditentry": "ids and facts; read in the admin only",
    "core_attemptcount": "hashes",
    "core_idempotentanswer": "found by caller and key together",
    "core_inboxentry": "ids of events",
    "documents_doomedfile": "names of files that have to go; workers only",
    "core_systemaccess": "who saw everything; read in the admin only",
    "jobs_livejob": "published postings only: what the search shows to everybody",
    "jobs_occupation": "reference data",
    "jobs_searchword": "reference data",
    "jobs_spelling": "words of published postings and of reference data",
    "jobs_vacancy": "how many published postings are the same but for the town",
    "locations_place": "reference data",
    "locations_placename": "reference data",
    "locations_postcode": "reference data",
    "notifications_bounce": "addresses that mail came back from; workers, and read in the admin only",
    "notifications_mailstop": "addresses that get no mail; found by the own address",
    "notifications_delivery": "ids, and whether a mail went out; read in the admin only",
}
OUTSIDE_APPS = ("users", "features", "privacy")  # people before they are anybody's; found by secret or own id


def test_every_table_of_the_house_is_walled_in_or_says_why_not(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, relrowsecurity FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
            " WHERE relkind = 'r' AND nspname = 'public'"
        )
        tables = dict(cursor.fetchall())
    house = {
        name
        for name in tables
        if name.split("_")[0]
        in (
            "core",
            "tenants",
            "employers",
            "candidates",
            "jobs",
            "applications",
            "notifications",
            "integrations",
            "locations",
            "documents",
            "messaging",
            "compliance",
            "moderation",
            "audit",
            "resumes",
        )
    }

    assert {name for name in house if not tables[name]} == set(OUTSIDE)
    assert {name for name in tables if tables[name]} <= house
