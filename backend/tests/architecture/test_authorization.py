"""Who may do what: every operation of the OpenAPI against every kind of caller.

An operation without a row fails, so nobody adds a door without saying who may go through it.
"""

from typing import Any

import pytest
from django.db import transaction
from rest_framework.test import APIClient

from apps.users.enums import SignInMethod
from apps.users.services import close_account, start_session
from tests.architecture.openapi import operations
from tests.architecture.world import World
from tests.factories.users import UserFactory

CALLERS = ("stranger", "ann", "bob", "owner_a", "viewer_a", "owner_b", "staff")
PUBLIC = "ok ok ok ok ok ok ok"
SIGNED_IN = "401 ok ok ok ok ok ok"
CANDIDATE = "401 ok ok 403 403 403 403"
MEMBER = "401 403 403 ok ok ok 403"
WRITER = "401 403 403 ok 403 ok 403"
STAFF = "401 403 403 403 403 403 ok"
# What belongs to Ann, or to organization A: the others of the same kind must not learn that it exists.
WRITER_OF_A = "401 403 403 ok 403 404 403"
MEMBER_OF_A = "401 403 403 ok ok 404 403"
PARTY = "401 ok 404 ok ok 404 403"

ROWS = {
    # core, locations
    "list_versions": PUBLIC,
    "suggest_places": PUBLIC,
    "get_postcode": PUBLIC,
    "get_place": PUBLIC,
    # users
    "list_public_keys": PUBLIC,
    "register_user": PUBLIC,
    "verify_email": PUBLIC,
    "request_magic_link": PUBLIC,
    "verify_magic_link": PUBLIC,
    "sign_in": PUBLIC,
    "refresh_tokens": PUBLIC,
    "sign_out": SIGNED_IN,
    "get_me": SIGNED_IN,
    "update_me": SIGNED_IN,
    "list_users": STAFF,
    "get_user": "401 ok 404 404 404 404 ok",  # Ann's account
    # tenants
    "list_organizations": SIGNED_IN,
    "create_organization": "401 403 403 ok ok ok ok",
    "get_organization": "401 404 404 ok ok 404 404",
    "update_organization": "401 404 404 ok 403 404 404",
    "list_members": "401 404 404 ok ok 404 404",
    # employers
    "list_employers": PUBLIC,
    "get_employer": PUBLIC,
    "look_up_company": MEMBER,
    "get_own_employer": MEMBER,
    "change_own_employer": WRITER,
    "get_own_verification": MEMBER,
    "request_verification": WRITER,
    "list_own_checks": MEMBER,
    # candidates
    "get_own_profile": CANDIDATE,
    "replace_own_profile": CANDIDATE,
    "change_own_profile": CANDIDATE,
    # jobs
    "search_jobs": PUBLIC,
    "count_job_facets": PUBLIC,
    "get_job": PUBLIC,
    "list_occupations": PUBLIC,
    "create_job": WRITER,
    "check_job": WRITER,
    "list_own_jobs": MEMBER,
    "change_job": WRITER_OF_A,
    "delete_job": WRITER_OF_A,
    "publish_job": WRITER_OF_A,
    "pause_job": WRITER_OF_A,
    "close_job": WRITER_OF_A,
    "duplicate_job": WRITER_OF_A,
    # applications
    "apply_to_job": CANDIDATE,
    "submit_application": CANDIDATE,
    "list_applications": STAFF,
    "list_my_applications": CANDIDATE,
    "list_applied_jobs": CANDIDATE,
    "list_job_applications": MEMBER_OF_A,
    "get_application": PARTY,
    "change_application": "401 ok 404 ok 403 404 403",
    "view_application": WRITER_OF_A,
    "shortlist_application": WRITER_OF_A,
    "invite_application": WRITER_OF_A,
    "offer_application": WRITER_OF_A,
    "reject_application": WRITER_OF_A,
    "accept_application": "401 ok 404 403 403 403 403",
    "withdraw_application": "401 ok 404 403 403 403 403",
}
# Where the service decides who may, the input must be right before it is asked.
BODIES = {
    "change_application": {"status": "withdrawn"},
    "create_organization": {"name": "Tulip Work"},
    "reject_application": {"reason": "We found somebody else."},
}
OPERATIONS = {operation.id: operation for operation in operations()}


def call(operation: Any, world: World, token: str | None) -> int:
    """Send the operation; what the body lacks is refused after the door, with 400."""
    client = APIClient(raise_request_exception=False)
    if token:
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    send = getattr(client, operation.method.lower())
    body = {} if operation.method == "GET" else {"data": BODIES.get(operation.id, {}), "format": "json"}
    return int(send(world.path(operation.path), **body).status_code)


def answer(operation_id: str, caller: str, world: World) -> str:
    """Say how the door answers this caller, and undo what the call did."""
    person = world.people.get(caller)
    with transaction.atomic():
        token = start_session(user=person, method=SignInMethod.PASSWORD).access if person else None
        status = call(OPERATIONS[operation_id], world, token)
        transaction.set_rollback(True)
    assert status < 500, (operation_id, caller)
    return str(status) if status in (401, 403, 404) else "ok"


def test_every_operation_has_a_row_and_every_row_an_operation() -> None:
    assert set(ROWS) == set(OPERATIONS)


@pytest.mark.parametrize("operation_id", sorted(OPERATIONS))
def test_door_opens_for_those_who_may_and_for_nobody_else(operation_id: str, world: World) -> None:
    expected = dict(zip(CALLERS, ROWS[operation_id].split(), strict=True))

    answers = {caller: answer(operation_id, caller, world) for caller in CALLERS}

    assert answers == expected


@pytest.mark.parametrize("kind", ["refresh", "closed", "nonsense"])
def test_no_door_opens_for_a_token_that_is_none(kind: str, world: World) -> None:
    staff = UserFactory(superuser=True)
    pair = start_session(user=world.people["ann"], method=SignInMethod.PASSWORD)
    close_account(actor=staff, user=world.people["ann"])
    token = {"refresh": pair.refresh, "closed": pair.access, "nonsense": "eyJ.eyJ.x"}[kind]

    statuses = {
        operation.id: call(operation, world, token)
        for operation in OPERATIONS.values()
        if ROWS[operation.id].startswith("401")
    }

    assert set(statuses.values()) == {401}, statuses
