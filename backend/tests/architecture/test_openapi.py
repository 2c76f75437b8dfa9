"""The API's description: whole, without warnings, and the committed file is the one that the code makes."""

import io
from typing import Any

import pytest
import yaml
from django.core.management import call_command

from config.environment import BACKEND
from tests.architecture.openapi import Operation, operations

FILE = BACKEND / "openapi.yaml"
OPERATIONS = {operation.id: operation for operation in operations()}
EVERY = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS.keys())


def bodies(operation: Operation) -> list[dict[str, Any]]:
    """All bodies of text that go in or come out of an operation when it succeeds."""
    found = [content for code, answer in operation.body["responses"].items() if code.startswith("2")
             for content in answer.get("content", {}).values()]  # fmt: skip
    found += operation.body.get("requestBody", {}).get("content", {}).values()
    return [body for body in found if body["schema"].get("format") != "binary"]


def test_committed_file_is_fresh_and_generated_without_a_warning(db: None) -> None:
    fresh = io.StringIO()

    call_command("spectacular", validate=True, fail_on_warn=True, stdout=fresh)

    assert yaml.safe_load(fresh.getvalue()) == yaml.safe_load(
        FILE.read_text()
    ), "run `make schema` and commit it"


def test_description_is_of_openapi_3_1() -> None:
    assert yaml.safe_load(FILE.read_text())["openapi"].startswith("3.1")


@EVERY
def test_operation_says_what_it_does_and_who_may(operation: Operation) -> None:
    assert operation.body.get("summary"), "no summary"
    assert "Who: " in operation.body["description"], "no permission"
    assert operation.body.get("tags"), "no tag"


@EVERY
def test_operation_shows_an_example_of_what_goes_in_and_comes_out(operation: Operation) -> None:
    without = [body for body in bodies(operation) if not body.get("examples")]

    assert not without


@EVERY
def test_operation_lists_its_refusals_as_problems(operation: Operation) -> None:
    refusals = {code: answer for code, answer in operation.body["responses"].items() if code[0] in "45"}

    assert {"400", "429"} <= set(refusals)
    assert all("application/problem+json" in answer["content"] for answer in refusals.values())
