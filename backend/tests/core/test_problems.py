"""Refusals leave as problem+json."""

import pytest
from rest_framework.test import APIClient

from tests.core import sample


def test_wrong_shape_names_every_field_and_rule(api: APIClient) -> None:
    response = api.post("/items/", {"name": "too long", "sizes": [1, "x"]}, format="json")

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert problem["code"] == "invalid"
    assert {(error["pointer"], error["code"]) for error in problem["errors"]} == {
        ("/name", "max_length"),
        ("/sizes/1", "invalid"),
    }


def test_rule_that_says_no_is_a_409_with_its_code_and_field(api: APIClient) -> None:
    response = api.post("/items/", {"name": "full"}, format="json")

    assert response.status_code == 409
    assert response.json()["code"] == "full"
    assert response.json()["detail"] == "There is no place left on Monday."
    assert response.json()["errors"][0]["pointer"] == "/name"


def test_unforeseen_exception_is_a_500_that_tells_nothing_but_the_request_id(api: APIClient) -> None:
    response = api.post("/items/", {"name": "boom"}, format="json", headers={"X-Request-ID": "trace-me-1"})

    assert response.status_code == 500
    assert response.json()["code"] == "server_error"
    assert response.json()["request_id"] == "trace-me-1"
    assert "foresaw" not in response.content.decode()


@pytest.mark.parametrize("body", [b"{", b'{"name": NaN}', b'"\\ud800"', b"\xff\xfe", b""])
def test_what_is_not_json_is_a_400(api: APIClient, body: bytes) -> None:
    response = api.generic("POST", "/items/", body, content_type="application/json")

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_other_media_type_is_a_415(api: APIClient) -> None:
    response = api.generic("POST", "/items/", b"<a/>", content_type="text/xml")

    assert response.status_code == 415
    assert response.json()["code"] == "unsupported_media_type"


@pytest.mark.parametrize("headers", [{}, {"Idempotency-Key": "big"}])
def test_body_above_the_limit_is_a_413(api: APIClient, headers: dict[str, str]) -> None:
    response = api.generic(
        "POST", "/items/", b" " * 2_000_000, content_type="application/json", headers=headers
    )

    assert response.status_code == 413
    assert sample.calls == []


def test_unknown_query_parameter_is_refused_by_name(api: APIClient) -> None:
    response = api.get("/items/", {"color": "red", "colour": "red"})

    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/colour"


def test_unknown_path_is_a_problem_too(api: APIClient) -> None:
    response = api.get("/nowhere/")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_method_that_the_resource_does_not_have_is_a_405(api: APIClient) -> None:
    response = api.delete("/items/")

    assert response.status_code == 405
    assert "POST" in response["Allow"]


def test_accept_header_for_another_format_still_gets_json(api: APIClient) -> None:
    response = api.get("/items/", headers={"Accept": "text/html"})

    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
