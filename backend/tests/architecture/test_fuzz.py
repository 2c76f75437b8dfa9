"""Whatever the API's description allows, and more: no 5xx, no status and no body that it does not document."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from apps.users.enums import SignInMethod
from apps.users.services import start_session
from config.wsgi import application
from tests.architecture.openapi import operations, schema
from tests.architecture.world import World

CASES = 3000
ROLES = ["stranger", "ann", "bob", "owner_a", "viewer_a", "owner_b", "staff"]
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
API = schemathesis.openapi.from_dict(json.loads(json.dumps(schema(), default=str)))
API.app = application
PER_OPERATION = -(-CASES // len(operations()))


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """Keep the test's connection: after a request the server would close it, and the test's transaction with it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture(autouse=True)
def _messages_go_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let phone numbers be proven: without a provider the answer is 503, as documented, and no case would go on."""
    monkeypatch.setattr("django.conf.settings.SMS_BACKEND", "console")


@pytest.mark.slow
@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.id)
def test_any_input_gets_a_documented_answer(operation: Any, world: World) -> None:
    tokens = {
        role: start_session(user=person, method=SignInMethod.PASSWORD).access
        for role, person in world.people.items()
    }
    real = world.values()
    fuzzed = API[operation.path][operation.method]

    @settings_of_the_run
    @given(case=fuzzed.as_strategy(), role=st.sampled_from(ROLES), is_real=st.booleans())
    def run(case: Any, role: str, is_real: bool) -> None:
        if is_real and case.path_parameters:
            case.path_parameters = {
                name: real.get(name, value) for name, value in case.path_parameters.items()
            }
        headers = {"Accept-Encoding": "identity"}
        if role in tokens:
            headers["Authorization"] = f"Bearer {tokens[role]}"
        response = case.call(headers=headers)
        case.validate_response(response, checks=CHECKS)

    run()


settings_of_the_run = settings(
    max_examples=PER_OPERATION,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
