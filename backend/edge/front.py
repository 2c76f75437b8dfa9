"""The outermost layer: an id, one log line, one measurement, and no more at once than can be served."""

import time
from uuid import uuid4

import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.core.api.metrics import observe_request
from apps.core.api.middleware import VALID_ID
from apps.core.errors import ServiceUnavailable
from edge.answers import Answer
from edge.doors import Doors
from edge.manners import answer_at_the_door, answer_elsewhere
from edge.problems import answer_problem
from edge.requests import Asked
from edge.routes import Read, find_read
from edge.shipping import ship
from edge.state import State

log = structlog.get_logger("request")
OPERATION = ("/livez", "/readyz", "/metrics")


class Front:
    """Answers the two reads itself; probes and metrics go to the application behind."""

    def __init__(self, behind: ASGIApp, doors: Doors, state: State) -> None:
        self.behind, self.doors, self.state = behind, doors, state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"].rstrip("/") in OPERATION:
            await self.behind(scope, receive, send)
            return
        asked, started = Asked.of(scope), time.perf_counter()
        found = find_read(asked.path)
        given = asked.headers.get("x-request-id", "")
        request_id = given if VALID_ID.fullmatch(given) else uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        with self.state.serving():
            answer = ship(asked, await self._answer(asked, found))
            answer.headers["X-Request-ID"] = request_id
            await _send(answer, send, with_body=asked.method != "HEAD", is_last=self.state.is_leaving)
        _note(asked, found[0] if found else "unmatched", answer.status, time.perf_counter() - started)

    async def _answer(self, asked: Asked, found: tuple[str, Read] | None) -> Answer:
        if (answer := answer_at_the_door(asked)) is not None:
            return answer
        if found is None:
            return answer_elsewhere(asked)
        if self.state.is_full:
            return answer_problem(asked, ServiceUnavailable(retry_after=1))
        return await self.doors.answer(asked, found[1])


async def _send(answer: Answer, send: Send, *, with_body: bool, is_last: bool) -> None:
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in answer.headers.items()]
    if is_last:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body if with_body else b""})


def _note(asked: Asked, route: str, status: int, seconds: float) -> None:
    observe_request(method=asked.method, route=route, status=status, seconds=seconds)
    log.info("request", method=asked.method, route=route, status=status, seconds=round(seconds, 4))
