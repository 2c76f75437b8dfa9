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
from edge.manners import answer_at_the_door
from edge.problems import answer_problem
from edge.requests import Asked
from edge.routes import find_read
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
        given = asked.headers.get("x-request-id", "")
        request_id = given if VALID_ID.fullmatch(given) else uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        with self.state.serving():
            answer = ship(asked, await self._answer(asked))
            answer.headers["X-Request-ID"] = request_id
            await _send(answer, send, with_body=asked.method != "HEAD", is_last=self.state.is_leaving)
        _note(asked, answer, time.perf_counter() - started)

    async def _answer(self, asked: Asked) -> Answer:
        if (answer := answer_at_the_door(asked)) is not None:
            return answer
        if self.state.is_full:
            return answer_problem(asked, ServiceUnavailable(retry_after=1))
        found = find_read(asked.path)
        assert found  # or it had been answered at the door
        return await self.doors.answer(asked, found[1])


async def _send(answer: Answer, send: Send, *, with_body: bool, is_last: bool) -> None:
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in answer.headers.items()]
    if is_last:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body if with_body else b""})


def _note(asked: Asked, answer: Answer, seconds: float) -> None:
    found = find_read(asked.path)
    route = found[0] if found else "unmatched"
    observe_request(method=asked.method, route=route, status=answer.status, seconds=seconds)
    log.info("request", method=asked.method, route=route, status=answer.status, seconds=round(seconds, 4))
