"""Asks the backend and the edge the same, and compares every word."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from starlette.testclient import TestClient

HOST = "127.0.0.1"
# Django leaves some of the others away where a middleware answers, and the version of a HEAD.
EMPTY = (
    "X-Request-ID", "Location", "Strict-Transport-Security", "Access-Control-Allow-Origin", "Content-Encoding",
    "Access-Control-Allow-Headers", "Access-Control-Allow-Methods", "Access-Control-Max-Age",
)  # fmt: skip
SAME = (
    "Content-Type", "Cache-Control", "Content-Language", "Content-Encoding", "ETag", "RateLimit-Policy",
    "X-Request-ID", "Retry-After", "Location", "Content-Security-Policy", "Permissions-Policy", "Referrer-Policy",
    "X-Content-Type-Options", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Strict-Transport-Security",
    "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods", "Access-Control-Max-Age",
)  # fmt: skip


@dataclass
class Said:
    """One answer."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def vary(self) -> set[str]:
        """What caches keep apart."""
        return {name.strip().lower() for name in self.headers.get("vary", "").split(",") if name}


class Both:
    """The two clients."""

    def __init__(self, edge: TestClient) -> None:
        self.edge = edge

    def ask_backend(self, path: str, method: str = "GET", **headers: str) -> Said:
        """Ask through Django's whole stack."""
        answer: Any = Client(raise_request_exception=False).generic(
            method, path, headers={"Host": HOST} | _dashed(headers)
        )
        return Said(answer.status_code, answer.content, {k.lower(): v for k, v in answer.headers.items()})

    def ask_edge(self, path: str, method: str = "GET", **headers: str) -> Said:
        """Ask the edge; the body as it came over the wire."""
        with self.edge.stream(
            method,
            path,
            follow_redirects=False,
            headers={"Host": HOST, "Accept-Encoding": "identity"} | _dashed(headers),
        ) as answer:
            body = b"".join(answer.iter_raw())
            return Said(answer.status_code, body, {k.lower(): v for k, v in answer.headers.items()})

    def check(self, path: str, method: str = "GET", **headers: str) -> Said:
        """Ask both at the same address with the same id; give back what both say.

        :raises AssertionError: if they differ
        """
        headers = {"x_request_id": "the-same-id", **headers}
        ours, theirs = self.ask_edge(path, method, **headers), self.ask_backend(path, method, **headers)
        assert ours.status == theirs.status, (path, ours, theirs)
        assert ours.body == theirs.body, path
        for name in SAME if ours.body else EMPTY:
            assert ours.headers.get(name.lower()) == theirs.headers.get(name.lower()), (path, name)
        assert not theirs.body or ours.vary >= theirs.vary - {"cookie"}, path
        return ours


def _dashed(headers: dict[str, str]) -> dict[str, str]:
    return {name.title().replace("_", "-"): value for name, value in headers.items()}
