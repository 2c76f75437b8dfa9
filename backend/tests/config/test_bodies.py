"""A body without a Content-Length is read like any other, and bounded like any other."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import close_old_connections
from django.test import RequestFactory

from config.bodies import MeasuredBodies
from tests.core import sample


def send(body: bytes, **headers: str) -> tuple[str, dict[str, Any]]:
    environ = RequestFactory()._base_environ(
        REQUEST_METHOD="POST", PATH_INFO="/items/", CONTENT_TYPE="application/json", **headers
    )
    environ["wsgi.input"] = io.BytesIO(body)
    environ.pop("CONTENT_LENGTH", None)
    statuses: list[str] = []
    answer = MeasuredBodies(WSGIHandler())(environ, lambda status, _: statuses.append(status))
    return statuses[0], json.loads(b"".join(answer))


@pytest.fixture(autouse=True)
def _sample(settings: Any, db: None) -> Iterator[None]:
    settings.ROOT_URLCONF = "tests.core.sample"
    sample.calls.clear()
    request_started.disconnect(close_old_connections)  # it would end the test's transaction
    yield
    request_started.connect(close_old_connections)


def test_body_in_chunks_is_read() -> None:
    status, _ = send(b'{"name": "Anna"}', HTTP_TRANSFER_ENCODING="chunked")

    assert status == "201 Created"
    assert sample.calls[0]["name"] == "Anna"


def test_body_in_chunks_may_not_be_larger_than_others(settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100

    status, refusal = send(b'{"name": "' + b"a" * 200 + b'"}')

    assert (status[:3], refusal["code"]) == ("413", "too_large")
    assert sample.calls == []
