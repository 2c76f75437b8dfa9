"""Addresses that lead into a network, however they are written: nothing is asked there (S7)."""

import socket
import time
from typing import Any

import pytest

from apps.core.clients.fetching import FetchRefused, fetch, may_fetch
from tests.integrations.canary import Canary
from tests.integrations.hostile import INSIDE, INSIDE_V6, REFUSED, list_hostile_urls


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names that somebody asked the name server for; it knows none of them."""
    names: list[str] = []

    def look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        names.append(str(host))
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return names


def test_hostile_addresses_are_many() -> None:
    urls = list_hostile_urls()

    assert len(set(urls)) == len(urls) >= 400


def test_no_hostile_address_is_asked_and_each_gets_a_clear_code(canary: Canary, asked: list[str]) -> None:
    began, wrong = time.monotonic(), []

    for url in list_hostile_urls():
        try:
            fetch(url.replace("{port}", str(canary.port))).close()
        except FetchRefused as refusal:
            if refusal.code not in REFUSED or not str(refusal):
                wrong.append((url, refusal.code))
        else:
            wrong.append((url, "fetched"))

    assert wrong == []
    assert canary.connections == 0
    assert asked == []
    assert time.monotonic() - began < 20


def test_robots_txt_of_hostile_addresses_is_not_asked_for(canary: Canary, asked: list[str]) -> None:
    for url in list_hostile_urls():
        with pytest.raises(FetchRefused):
            may_fetch(url.replace("{port}", str(canary.port)))

    assert canary.connections == 0


@pytest.mark.parametrize(
    "inside", [*INSIDE, *INSIDE_V6, "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"]
)
def test_name_that_means_an_address_inside_is_refused(
    inside: str, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = socket.AF_INET6 if ":" in inside else socket.AF_INET
    row = (family, socket.SOCK_STREAM, 6, "", (inside, canary.port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [row])

    with pytest.raises(FetchRefused) as refused:
        fetch(f"http://jobs.example.org:{canary.port}/feed.xml")

    assert refused.value.code == "address_not_public"
    assert canary.connections == 0


def test_one_address_inside_among_public_ones_is_enough_to_refuse(
    canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, canary.port))
        for ip in ("93.184.216.34", "127.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: rows)

    with pytest.raises(FetchRefused) as refused:
        fetch(f"http://jobs.example.org:{canary.port}/")

    assert refused.value.code == "address_not_public"
    assert canary.connections == 0


def test_own_public_network_of_the_operator_is_refused(settings: Any) -> None:
    settings.FETCH_CLOSED_NETWORKS = ["93.184.216.0/24", "2606:2800::/32"]

    for url in ("http://93.184.216.34/", "http://[2606:2800:220:1::1]/"):
        with pytest.raises(FetchRefused) as refused:
            fetch(url)
        assert refused.value.code == "address_not_public"


def test_loopback_is_for_trials_only(canary: Canary, settings: Any) -> None:
    settings.FETCH_ALLOW_LOOPBACK, settings.ENVIRONMENT = True, "production"

    for host in ("127.0.0.1", "localhost", "[::1]"):
        with pytest.raises(FetchRefused):
            fetch(f"http://{host}:{canary.port}/")

    assert canary.connections == 0


def test_setting_for_loopback_opens_nothing_else(canary: Canary, settings: Any) -> None:
    settings.FETCH_ALLOW_LOOPBACK = True

    for host in (
        "0.0.0.0",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "127.1",
        "2130706433",
        "10.0.0.1",
    ):
        with pytest.raises(FetchRefused):
            fetch(f"http://{host}:{canary.port}/")

    assert canary.connections == 0
