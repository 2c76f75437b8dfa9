"""`python -m edge --port 8002`: the edge on uvicorn."""

import argparse
import asyncio
import os
import socket
from types import FrameType

import uvicorn

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

import django

django.setup()

from django.conf import settings  # noqa: E402

from apps.core.clients.postgis.patience import give_up_after  # noqa: E402
from config.settled import settle  # noqa: E402
from edge.application import build  # noqa: E402
from edge.bounded import LIMIT, read_only  # noqa: E402
from edge.state import State  # noqa: E402
from edge.wire import BoundedHead  # noqa: E402

LAST_MOMENT = 0.2  # seconds
GRACE = 10  # seconds for what is under way at the stop


class Leaving(uvicorn.Server):
    """A server that says good-bye: for a moment every answer asks its caller to connect anew, elsewhere."""

    def __init__(self, config: uvicorn.Config, state: State) -> None:
        super().__init__(config)
        self.state = state

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Be no longer ready, then stop; a second signal stops at once."""
        if self.state.is_leaving:
            super().handle_exit(sig, frame)
            return
        self.state.is_leaving = True
        asyncio.get_running_loop().call_later(settings.EDGE_DRAIN_SECONDS, self._stop)

    def _stop(self) -> None:
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let nobody in any more, and give those who came in just now the time to say what they want."""
        for server in self.servers:
            server.close()
        await asyncio.sleep(LAST_MOMENT)
        await super().shutdown(sockets)


def main() -> None:
    """Serve until a signal comes."""
    parser = argparse.ArgumentParser(prog="edge", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8002)
    options = parser.parse_args()
    read_only()
    give_up_after(LIMIT)
    state = State(at_most=settings.EDGE_CONCURRENCY)
    config = uvicorn.Config(
        build(state),
        host=options.host,
        port=options.port,
        http=BoundedHead,
        access_log=False,  # the front writes a line without addresses and queries
        log_config=None,
        proxy_headers=False,  # whom to believe says TRUSTED_PROXIES
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    settle()
    Leaving(config, state).run()


if __name__ == "__main__":
    main()
