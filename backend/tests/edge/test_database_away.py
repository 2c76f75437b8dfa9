"""PostgreSQL refused, frozen or restarted: 503 in time, and everything again when it is back."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from tests.edge.gate import Gate, gate_before
from tests.edge.process import Process, running

pytestmark = pytest.mark.slow


@pytest.fixture
def gate(committed) -> Iterator[Gate]:
    known = connection.settings_dict
    with gate_before(known["HOST"], int(known["PORT"])) as gate:
        yield gate


@pytest.fixture
def process(gate: Gate, tmp_path: Path) -> Iterator[Process]:
    with running(tmp_path / "edge.log", DB_HOST="127.0.0.1", DB_PORT=str(gate.port)) as process:
        process.await_status(200)
        yield process


def test_database_that_goes_is_a_quick_503_and_comes_back_by_itself(gate: Gate, process: Process) -> None:
    gate.shut()
    process.await_status(503)
    started = time.monotonic()
    answers = [process.get("/edge/v1/jobs/?near=2511") for _ in range(20)]
    took = time.monotonic() - started
    unready = process.status("/readyz"), process.status("/livez")

    gate.open()
    back = process.await_status(200)

    assert {status for status, _, _ in answers} == {503}
    assert {headers["retry-after"] for _, headers, _ in answers} == {"5"}
    assert b'"code":"service_unavailable"' in answers[0][2]
    assert took < 8
    assert unready == (503, 200)
    assert back < 8
    assert process.status("/readyz") == 200


def test_restart_of_the_database_costs_nobody_an_answer(gate: Gate, process: Process) -> None:
    gate.shut()
    gate.open()

    assert [process.status() for _ in range(10)] == [200] * 10


def test_frozen_database_is_a_503_in_time(gate: Gate, process: Process) -> None:
    time.sleep(1.1)  # after which a kept connection is asked whether it is still there
    gate.is_frozen = True
    started = time.monotonic()

    status = process.status()

    assert status == 503
    assert time.monotonic() - started < 6
    gate.is_frozen = False
    process.await_status(200)


def test_edge_starts_without_a_database(gate: Gate, tmp_path: Path) -> None:
    gate.shut()
    with running(tmp_path / "edge.log", DB_HOST="127.0.0.1", DB_PORT=str(gate.port)) as process:
        assert (process.status("/livez"), process.status("/readyz"), process.status()) == (200, 503, 503)

        gate.open()

        process.await_status(200)


def test_more_than_it_can_serve_is_told_so_at_once(gate: Gate, tmp_path: Path) -> None:
    settings = {"DB_HOST": "127.0.0.1", "DB_PORT": str(gate.port), "EDGE_CONCURRENCY": "0"}
    with running(tmp_path / "edge.log", **settings) as process:
        status, headers, body = process.get("/edge/v1/jobs/")

        assert (status, headers["retry-after"]) == (503, "1")
        assert b"service_unavailable" in body
        assert process.status("/livez") == 200
