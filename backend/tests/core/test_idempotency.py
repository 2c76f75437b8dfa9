"""A write with an Idempotency-Key happens once."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient

from apps.core.models import IdempotentAnswer, SystemAccess
from apps.core.services import sweep_expired_records
from tests.core import sample


def post(api: APIClient, name: str = "one", key: str = "key-1") -> Any:
    return api.post("/items/", {"name": name}, format="json", headers={"Idempotency-Key": key})


def test_second_request_gets_the_first_answer_and_does_nothing(api: APIClient) -> None:
    first, second = post(api), post(api)

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert second["Idempotent-Replayed"] == "true"
    assert SystemAccess.objects.count() == 1


def test_same_key_with_another_body_is_refused(api: APIClient) -> None:
    post(api, name="one")

    response = post(api, name="two")

    assert response.status_code == 409
    assert response.json()["code"] == "idempotency_key_reused"


def test_key_belongs_to_its_caller(api: APIClient) -> None:
    post(api)

    response = APIClient(REMOTE_ADDR="10.0.0.9").post(
        "/items/", {"name": "one"}, format="json", headers={"Idempotency-Key": "key-1"}
    )

    assert response.status_code == 201
    assert "Idempotent-Replayed" not in response
    assert SystemAccess.objects.count() == 2


def test_refusal_by_rule_is_not_kept(api: APIClient) -> None:
    post(api, name="full")
    post(api, name="full")

    assert len(sample.calls) == 2
    assert not IdempotentAnswer.objects.exists()


def test_wrong_shape_is_kept(api: APIClient) -> None:
    first, second = post(api, name="too long"), post(api, name="too long")

    assert first.status_code == second.status_code == 400
    assert second["Idempotent-Replayed"] == "true"
    assert second["Content-Type"] == "application/problem+json"


def test_unforeseen_exception_leaves_neither_effect_nor_answer(api: APIClient) -> None:
    response = post(api, name="boom")

    assert response.status_code == 500
    assert not IdempotentAnswer.objects.exists()


@pytest.mark.parametrize("key", ["", "k" * 256, "tab\there"])
def test_key_that_is_no_key_is_refused(api: APIClient, key: str) -> None:
    assert post(api, key=key).status_code == 400


def test_answer_is_forgotten_after_a_day(api: APIClient) -> None:
    post(api)
    IdempotentAnswer.objects.update(created_at=timezone.now() - timedelta(hours=25))

    sweep_expired_records()

    assert "Idempotent-Replayed" not in post(api)


@pytest.mark.django_db(transaction=True)
def test_twins_at_once_have_one_effect(settings: Any, at_once: Callable[..., list[Any]]) -> None:
    settings.ROOT_URLCONF = "tests.core.sample"

    answers = at_once(lambda _: post(APIClient()), 12)

    statuses = sorted(answer.status_code for answer in answers)
    assert SystemAccess.objects.count() == 1
    assert set(statuses) <= {201, 409}
    assert statuses.count(201) >= 1
    refused = [answer for answer in answers if answer.status_code == 409]
    assert all(answer.json()["code"] == "idempotency_key_in_flight" for answer in refused)
    assert all(answer["Retry-After"] == "1" for answer in refused)


@pytest.mark.django_db(transaction=True)
def test_twin_of_a_running_request_is_told_to_wait(settings: Any) -> None:
    settings.ROOT_URLCONF = "tests.core.sample"
    with closing(connection.copy()) as other, other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", ["127.0.0.1\nkey-1"])

        response = post(APIClient())

    assert response.status_code == 409
    assert response.json()["code"] == "idempotency_key_in_flight"


def test_key_is_bound_to_the_organization_that_one_acts_for(api: APIClient) -> None:
    post(api)

    response = api.post(
        "/items/", {"name": "one"}, format="json", headers={"Idempotency-Key": "key-1", "X-Tenant": "other"}
    )

    assert (response.status_code, response.json()["code"]) == (409, "idempotency_key_reused")
