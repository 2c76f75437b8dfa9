"""Ports of the development stack: free ones, and never one that the system gives to outgoing connections."""

import socket

from devstack.ports import FIRST, LAST, any_port, free_port, is_free, listeners


def listening() -> socket.socket:
    return socket.create_server(("127.0.0.1", 0))


def test_the_preferred_port_is_taken_when_it_is_free() -> None:
    with listening() as server:
        port = server.getsockname()[1]

    assert free_port(port) == port


def test_a_port_in_use_is_passed_over_for_one_below_32768() -> None:
    with listening() as server:
        port = server.getsockname()[1]

        found = free_port(port)

    assert found != port
    assert FIRST <= found <= LAST < 32_768


def test_a_port_that_another_server_of_ours_will_use_is_passed_over() -> None:
    with listening() as server:
        port = server.getsockname()[1]

    assert free_port(port, taken={port}) != port


def test_a_server_on_all_addresses_takes_the_port() -> None:
    with socket.create_server(("", 0)) as server:
        assert not is_free(server.getsockname()[1])


def test_a_port_whose_last_connection_is_still_closing_is_free() -> None:
    with listening() as server:
        port = server.getsockname()[1]
        client = socket.create_connection(("127.0.0.1", port))
        accepted, _ = server.accept()
        # The side that closes first keeps the port in TIME_WAIT.
        accepted.close()
        client.close()

    assert is_free(port)


def test_any_port_lies_below_the_outgoing_ones() -> None:
    assert all(FIRST <= any_port() <= LAST for _ in range(1000))


def test_servers_that_share_a_port_are_seen_apart() -> None:
    def sharing(port: int) -> socket.socket:
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        server.bind(("127.0.0.1", port))
        server.listen()
        return server

    with sharing(0) as ours:
        port = ours.getsockname()[1]
        alone = listeners(port)
        with sharing(port):
            together = listeners(port)

    assert len(alone) == 1
    assert len(together) == 2
    assert listeners(port) == set()
