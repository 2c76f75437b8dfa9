"""What the tests of integrations share."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.core.cache import cache

from apps.core.clients.fetching.keys import key_of
from tests.integrations.canary import Canary, listening
from tests.integrations.feeds import fake_feeds, feeds_url, make_feed, read_now
from tests.integrations.wire import Script, Wire, serving

__all__ = ["fake_feeds", "feeds_url", "make_feed", "read_now"]
Serve = Callable[[Script], Wire]


@pytest.fixture
def serve(settings: Any) -> Iterator[Serve]:
    """Serve scripts on this machine, and let them be fetched from there."""
    settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_PORTS = True, [80, 443]
    with ExitStack() as servers:

        def start(script: Script) -> Wire:
            wire = servers.enter_context(serving(script))
            settings.FETCH_PORTS = [*settings.FETCH_PORTS, wire.server_address[1]]
            cache.delete_many([key_of(kind, wire.url) for kind in ("robots", "turn")])
            return wire

        yield start


@pytest.fixture
def canary(settings: Any) -> Iterator[Canary]:
    """A listener on this machine at a port that may be fetched from."""
    with listening() as found:
        settings.FETCH_PORTS = [80, 443, found.port]
        yield found
