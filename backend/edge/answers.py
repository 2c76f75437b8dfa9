"""What goes back: status, headers, bytes."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.utils.http import parse_etags

from edge.requests import Asked

Headers = dict[str, str]
KEPT_BY_304 = {"Cache-Control", "Content-Language", "ETag", "RateLimit", "RateLimit-Policy", "Vary"}


@dataclass
class Answer:
    """One answer, on its way out."""

    body: bytes = b""
    status: int = 200
    headers: Headers = field(default_factory=dict)

    def vary_by(self, *names: str) -> None:
        """Tell caches which headers of the request the answer depends on."""
        known = [name for name in self.headers.get("Vary", "").split(", ") if name]
        lower = {name.lower() for name in known}
        self.headers["Vary"] = ", ".join([*known, *(name for name in names if name.lower() not in lower)])


def take_over(response: HttpResponse) -> Answer:
    """Take what Django's own words for a refusal were put into."""
    return Answer(response.content, response.status_code, dict(response.headers.items()))


def compare_versions(asked: Asked, answer: Answer) -> Answer:
    """Give the answer its version, and nothing but that to who has it already (RFC 9110, 13.1)."""
    if answer.body and "no-store" not in answer.headers.get("Cache-Control", ""):
        mark = hashlib.md5(answer.body, usedforsecurity=False).hexdigest()
        answer.headers.setdefault("ETag", f'"{mark}"')
    if answer.status != 200 or not (asked.headers.keys() & {"if-none-match", "if-match"}):
        return answer
    tag = answer.headers.get("ETag", "")
    if "if-match" in asked.headers and not _names(asked.headers["if-match"], tag, is_strong=True):
        return Answer(status=412, headers=_kept(answer))
    if "if-none-match" in asked.headers and _names(asked.headers["if-none-match"], tag):
        return Answer(status=304, headers=_kept(answer))
    return answer


def _names(header: str, tag: str, *, is_strong: bool = False) -> bool:
    tags: list[str] = parse_etags(header)
    if tags == ["*"]:
        return bool(tag)
    return tag in tags if is_strong else tag in {known.removeprefix("W/") for known in tags}


def _kept(answer: Answer) -> dict[str, Any]:
    return {name: value for name, value in answer.headers.items() if name in KEPT_BY_304}
