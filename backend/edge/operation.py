"""What the people and machines that run the edge ask."""

from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Gauge

from apps.core.api.health import may_scrape
from apps.core.api.json import JsonRenderer
from apps.core.api.metrics import exposition
from apps.core.api.problems import MEDIA_TYPE, problem
from apps.core.errors import ServiceUnavailable
from edge.database import Database
from edge.state import State

CONNECTIONS = Gauge(
    "edge_connections",
    "Connections to PostgreSQL and who waits for one",
    ["what"],
    multiprocess_mode="livesum",
)
NEVER_KEPT = {"Cache-Control": "max-age=0, no-cache, no-store, must-revalidate, private"}


def add_operation(application: FastAPI, database: Database, state: State) -> None:
    """Add the probes and the metrics."""

    async def livez() -> Response:
        return _json({"status": "ok"})

    async def readyz() -> Response:
        is_well = await _is_well(database)
        is_ready = is_well and not state.is_leaving
        body = {"status": "ok" if is_ready else "unavailable", "checks": {"database": is_well}}
        return _json(body, status=200 if is_ready else 503)

    async def metrics(request: Request) -> Response:
        headers, peer = request.headers, request.client.host if request.client else ""
        if not may_scrape(
            authorization=headers.get("authorization", ""),
            peer=peer,
            forwarded=headers.get("x-forwarded-for"),
        ):
            body = problem(403, "permission_denied", "Show the scrape token, or come from a private network.")
            return _json(body, status=403, media_type=MEDIA_TYPE)
        _measure(database)
        return Response(exposition(), media_type=CONTENT_TYPE_LATEST, headers=NEVER_KEPT)

    for path, endpoint in (("/livez", livez), ("/readyz", readyz), ("/metrics", metrics)):
        application.add_api_route(path, endpoint, methods=["GET", "HEAD"])
        application.add_api_route(f"{path}/", endpoint, methods=["GET", "HEAD"])


def _measure(database: Database) -> None:
    stats = database.pool.get_stats()
    for name in ("pool_size", "pool_available", "requests_waiting"):
        CONNECTIONS.labels(name).set(stats.get(name, 0))


async def _is_well(database: Database) -> bool:
    try:
        await database.ask("SELECT 1 FROM jobs_livejob LIMIT 1", {})
    except ServiceUnavailable:
        return False
    return True


def _json(body: object, *, status: int = 200, media_type: str = "application/json") -> Response:
    return Response(JsonRenderer().render(body), status, NEVER_KEPT, media_type)
