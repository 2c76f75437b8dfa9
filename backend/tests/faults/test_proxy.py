"""The proxy that the trials stand on does what it says."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from tests.faults.faults import (
    BLACKHOLE,
    CUT,
    DEAF,
    LATENCY,
    PASS,
    REFUSE,
    RESET,
    SLOW,
    Fault,
)
from tests.faults.proxy import FaultProxy, proxied

REPLY = bytes(range(256)) * 4  # to every question


class Echo:
    """A server that answers each byte it gets with REPLY."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.heard = b""
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with closing(self.listener):
            while True:
                try:
                    taken, _ = self.listener.accept()
                except OSError:
                    return
                threading.Thread(target=self._answer, args=[taken], daemon=True).start()

    def _answer(self, taken: socket.socket) -> None:
        with taken:
            try:
                while asked := taken.recv(1):
                    self.heard += asked
                    taken.sendall(REPLY)
            except OSError:
                return

    def stop(self) -> None:
        """Take no one any more."""
        self.listener.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def echo() -> Iterator[Echo]:
    server = Echo()
    yield server
    server.stop()


@pytest.fixture
def proxy(echo: Echo) -> Iterator[FaultProxy]:
    with proxied(echo.port) as proxy:
        yield proxy


@pytest.fixture
def sockets() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def call(proxy: FaultProxy, sockets: ExitStack, seconds: float = 5) -> socket.socket:
    made = sockets.enter_context(socket.create_connection(("127.0.0.1", proxy.port), seconds))
    made.settimeout(seconds)
    return made


def ask(connection: socket.socket) -> bytes:
    """Everything that comes back on one question, as long as something comes."""
    connection.sendall(b"?")
    answer = b""
    while len(answer) < len(REPLY) and (piece := connection.recv(4096)):
        answer += piece
    return answer


def test_without_a_fault_everything_passes(proxy: FaultProxy, sockets: ExitStack) -> None:
    first, second = call(proxy, sockets), call(proxy, sockets)

    assert [ask(first), ask(second), ask(first)] == [REPLY] * 3


@pytest.mark.parametrize(("fault", "least"), [(LATENCY, 0.16), (SLOW, 0.12)], ids=["latency", "slow"])
def test_late_answers_are_whole(fault: Fault, least: float, proxy: FaultProxy, sockets: ExitStack) -> None:
    connection = call(proxy, sockets)
    proxy.suffer(fault)
    started = time.monotonic()

    assert ask(connection) == REPLY
    assert time.monotonic() - started > least


def test_reply_is_cut_in_the_middle(proxy: FaultProxy, sockets: ExitStack) -> None:
    connection = call(proxy, sockets)
    assert ask(connection) == REPLY
    proxy.suffer(CUT)

    assert ask(connection) == REPLY[:300]


def test_question_arrives_whose_answer_is_lost(proxy: FaultProxy, sockets: ExitStack, echo: Echo) -> None:
    with proxy.suffering(DEAF):
        assert ask(call(proxy, sockets)) == b""

    assert echo.heard == b"?"
    assert ask(call(proxy, sockets)) == REPLY


def test_stopped_server_refuses_and_comes_back_on_the_same_port(
    proxy: FaultProxy, sockets: ExitStack
) -> None:
    port, connection = proxy.port, call(proxy, sockets)
    assert ask(connection) == REPLY

    with proxy.suffering(REFUSE):
        with pytest.raises(ConnectionResetError):
            connection.recv(1)
        with pytest.raises(ConnectionRefusedError):
            call(proxy, sockets)

    assert proxy.port == port
    assert ask(call(proxy, sockets)) == REPLY


def test_reset_meets_open_connections_and_new_ones(proxy: FaultProxy, sockets: ExitStack) -> None:
    connection = call(proxy, sockets)
    assert ask(connection) == REPLY
    proxy.suffer(RESET)

    with pytest.raises(ConnectionResetError):
        connection.recv(1)
    with pytest.raises(ConnectionResetError):
        ask(call(proxy, sockets))


def test_black_hole_is_silent_and_gives_back_what_it_held(proxy: FaultProxy, sockets: ExitStack) -> None:
    known = call(proxy, sockets, seconds=0.3)
    assert ask(known) == REPLY
    proxy.suffer(BLACKHOLE)

    for connection in (known, call(proxy, sockets, seconds=0.3)):
        with pytest.raises(TimeoutError):
            ask(connection)
        proxy.suffer(PASS)
        assert connection.recv(16)
        proxy.suffer(BLACKHOLE)


def test_next_target_takes_over_from_one_that_is_gone(echo: Echo, sockets: ExitStack) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        dead = probe.getsockname()[1]

    with proxied(dead, echo.port) as proxy:
        assert [ask(call(proxy, sockets)) for _ in range(4)] == [REPLY] * 4


def test_nothing_is_left_behind(echo: Echo) -> None:
    with proxied(echo.port) as proxy, ExitStack() as sockets:
        ask(call(proxy, sockets))
        assert proxy.open_links == 1
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", proxy.port), 1)
