"""The real process: it only reads, says what it does, and leaves without dropping anybody."""

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from edge import wire
from edge.bounded import parameters
from tests.edge.process import Process, running

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def process(committed, tmp_path_factory) -> Iterator[Process]:
    with running(tmp_path_factory.mktemp("edge") / "edge.log") as process:
        yield process


def test_it_lives_is_ready_and_measures(process: Process) -> None:
    process.get("/edge/v1/jobs/?near=2511&q=werk")

    assert (process.status("/livez"), process.status("/readyz/")) == (200, 200)
    _, _, metrics = process.get("/metrics")
    assert b'http_requests_total{method="GET",route="edge/v1/jobs/",status="200"}' in metrics
    assert b"edge_requests_in_progress 0.0" in metrics
    assert b"edge_connections" in metrics
    assert process.get("/metrics", **{"X-Forwarded-For": "127.0.0.1"})[0] == 403


def test_log_has_the_id_and_route_but_neither_words_nor_places(process: Process) -> None:
    process.get("/edge/v1/jobs/?near=2511&q=zeldzaamwoord", **{"X-Request-ID": "look-for-me"})

    process.status("/livez")  # the line is written behind the answer

    (line,) = [line for line in process.lines() if line.get("request_id") == "look-for-me"]
    assert (line["route"], line["status"], line["event"]) == ("edge/v1/jobs/", 200, "request")
    assert "zeldzaamwoord" not in process.log.read_text()
    assert "2511" not in process.log.read_text()


def test_its_connections_can_only_read(committed) -> None:
    known = parameters()
    known.pop("cursor_factory")
    with psycopg.connect(**known) as connection, pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        connection.execute("DELETE FROM jobs_job")


def test_its_connections_see_what_everybody_sees(committed) -> None:
    known = parameters()
    known.pop("cursor_factory")
    with psycopg.connect(**known) as connection:
        (rows,) = connection.execute("SELECT count(*) FROM jobs_job WHERE status = 'draft'").fetchone() or ()

    assert rows == 0


class Caller(threading.Thread):
    """Asks without a pause on one kept connection until it is told to leave, as a proxy with other edges would."""

    def __init__(self, port: int, log: list[object]) -> None:
        super().__init__(daemon=True)
        self.port, self.log = port, log

    def run(self) -> None:
        """Ask."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            try:
                while self._asks_on(connection):
                    pass
            except (OSError, http.client.HTTPException) as error:
                self.log.append(error)

    def _asks_on(self, connection: http.client.HTTPConnection) -> bool:
        connection.request("GET", "/edge/v1/jobs/?near=3011&radius_km=200&facets=true")
        answer = connection.getresponse()
        self.log.append((answer.status, answer.headers.get("Connection"), len(answer.read()) > 1000))
        return answer.headers.get("Connection") != "close"


def test_stop_under_load_drops_nobody(committed, tmp_path: Path) -> None:
    log: list[object] = []
    with running(tmp_path / "edge.log", EDGE_DRAIN_SECONDS="0.7") as process:
        callers = [Caller(process.port, log) for _ in range(8)]
        for caller in callers:
            caller.start()
        time.sleep(1)
        before = len(log)
        status = process.stop()
        for caller in callers:
            caller.join(20)

    assert status == 0
    assert len(log) > before > 8
    assert log.count((200, "close", True)) == 8
    assert set(log) == {(200, None, True), (200, "close", True)}


def test_who_is_leaving_is_not_ready_but_still_answers(committed, tmp_path: Path) -> None:
    with running(tmp_path / "edge.log", EDGE_DRAIN_SECONDS="3") as process:
        process.popen.terminate()

        process.await_status(503, "/readyz", seconds=2)
        status, headers, _ = process.get("/edge/v1/jobs/")

        assert (status, headers["connection"]) == (200, "close")
        assert process.status("/livez") == 200
        assert process.popen.wait(10) == 0


def test_head_without_an_end_is_hung_up_on(process: Process) -> None:
    with socket.create_connection(("127.0.0.1", process.port), timeout=20) as line:
        line.sendall(b"GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ")

        assert _is_hung_up_on(line, b"x" * 65536, most=400)
    assert process.status("/livez") == 200


def test_head_that_drips_is_hung_up_on(process: Process) -> None:
    with socket.create_connection(("127.0.0.1", process.port), timeout=20) as line:
        line.sendall(b"GET /livez HTTP/1.1\r\n")
        began = time.monotonic()

        assert line.recv(1) == b""
        assert time.monotonic() - began < wire.HEAD_SECONDS + 5


def _is_hung_up_on(line: socket.socket, piece: bytes, most: int) -> bool:
    try:
        for _ in range(most):
            line.sendall(piece)
        return line.recv(1) == b""
    except ConnectionError:
        return True
