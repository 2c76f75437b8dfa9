"""Every operation of the API against a token with every scope: only those open that say so."""

import re

import pytest

from apps.tenants.enums import Scope
from tests.architecture.openapi import Operation, operations
from tests.architecture.world import World, make_world
from tests.factories.api_tokens import program

OPEN = {
    "list_own_jobs": Scope.JOBS_READ,
    "list_job_checks": Scope.JOBS_READ,
    "get_domain_proof": Scope.EMPLOYER_READ,
    "create_job": Scope.JOBS_WRITE,
    "check_job": Scope.JOBS_WRITE,
    "change_job": Scope.JOBS_WRITE,
    "delete_job": Scope.JOBS_WRITE,
    "publish_job": Scope.JOBS_WRITE,
    "pause_job": Scope.JOBS_WRITE,
    "close_job": Scope.JOBS_WRITE,
    "duplicate_job": Scope.JOBS_WRITE,
    "list_job_applications": Scope.APPLICATIONS_READ,
    "get_application": Scope.APPLICATIONS_READ,
    "change_application": Scope.APPLICATIONS_WRITE,
    "view_application": Scope.APPLICATIONS_WRITE,
    "shortlist_application": Scope.APPLICATIONS_WRITE,
    "invite_application": Scope.APPLICATIONS_WRITE,
    "offer_application": Scope.APPLICATIONS_WRITE,
    "reject_application": Scope.APPLICATIONS_WRITE,
    "hire_application": Scope.APPLICATIONS_WRITE,
    "decide_on_applications": Scope.APPLICATIONS_WRITE,
    "export_applications": Scope.APPLICATIONS_READ,
    "list_interviews": Scope.APPLICATIONS_READ,
    "propose_interview": Scope.APPLICATIONS_WRITE,
    "get_interview": Scope.APPLICATIONS_READ,
    "get_interview_calendar": Scope.APPLICATIONS_READ,
    "get_sent_resume": Scope.APPLICATIONS_READ,
    "get_sent_resume_pdf": Scope.APPLICATIONS_READ,
    "list_sent_documents": Scope.APPLICATIONS_READ,
    "cancel_interview": Scope.APPLICATIONS_WRITE,
    "get_own_employer": Scope.EMPLOYER_READ,
    "get_own_verification": Scope.EMPLOYER_READ,
    "list_own_checks": Scope.EMPLOYER_READ,
    "list_feeds": Scope.JOBS_READ,
    "create_feed": Scope.JOBS_WRITE,
    "get_feed": Scope.JOBS_READ,
    "change_feed": Scope.JOBS_WRITE,
    "delete_feed": Scope.JOBS_WRITE,
    "run_feed": Scope.JOBS_WRITE,
    "list_feed_runs": Scope.JOBS_READ,
    "get_feed_run": Scope.JOBS_READ,
    "list_feed_rows": Scope.JOBS_READ,
}
EVERY = pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.id)
UNKNOWN = "019a9f41-20b7-7c65-8f3e-5f2a0c9d3b10"


def send(operation: Operation, world: World, **token: object) -> tuple[int, str]:
    """Send the operation as a program of organization A; say how the door answers, and with which code."""
    membership = world.people["owner_a"].memberships.get()
    values = world.values()
    where = re.sub(r"{(\w+)}", lambda name: values.get(name[1], UNKNOWN), operation.path)
    body = {} if operation.method == "GET" else {"data": {}, "format": "json"}
    client = program(membership=membership, **token)
    answer = getattr(client, operation.method.lower())(where, **body)
    is_problem = "problem" in answer.headers.get("Content-Type", "")
    return answer.status_code, answer.json()["code"] if is_problem else ""


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@EVERY
def test_token_with_every_scope_opens_what_is_declared_and_nothing_else(operation, world):
    is_public = "Who: public." in operation.body["description"]

    status, code = send(operation, world)

    if operation.id in OPEN:
        assert status not in (401, 403), code
    elif not is_public:
        assert (status, code) == (403, "scope_missing")
    assert status < 500


@pytest.mark.parametrize("operation_id", OPEN)
def test_token_with_every_other_scope_does_not_open_it(operation_id, world):
    operation = next(operation for operation in operations() if operation.id == operation_id)
    others = [scope for scope in Scope if scope != OPEN[operation_id]]

    assert send(operation, world, scopes=others) == (403, "scope_missing")


@EVERY
def test_description_names_the_scope(operation):
    wanted = {
        tuple(scopes)
        for way in operation.body["security"]
        for name, scopes in way.items()
        if name == "apiToken"
    }

    assert wanted == ({(OPEN[operation.id],)} if operation.id in OPEN else set())
    assert ("API tokens: " in operation.body["description"]) == (operation.id in OPEN)


@EVERY
def test_accounts_and_organizations_are_closed_to_tokens(operation):
    if re.match(r"/api/v1/(auth|me|users|tenants)/", operation.path):
        assert operation.id not in OPEN
