"""How the story is told, and how it ends when a step is not as it should be."""

import time
from collections.abc import Callable
from typing import Any


class StoryBroken(Exception):
    """A step was not as it should be; the text says what was expected and what came."""


def title(text: str) -> None:
    """Begin a chapter."""
    print(f"\n{text}", flush=True)


def say(sentence: str) -> None:
    """Tell one step that went as it should."""
    print(f"  · {sentence}", flush=True)


def expect(response: Any, status: int, code: str | None = None) -> Any:
    """Return the parsed answer of the generated client, if it has this status (and this error code).

    :raises StoryBroken: if it has another one, or a body that the OpenAPI file does not describe
    """
    if response.status_code != status:
        body = response.content.decode(errors="replace")[:600]
        raise StoryBroken(f"expected the status {status}, got {int(response.status_code)}: {body}")
    if response.parsed is None and response.content:
        raise StoryBroken(f"an answer that openapi.yaml does not describe: {response.content[:300]!r}")
    if code is not None and response.parsed.code != code:
        raise StoryBroken(f"expected the code {code}, got {response.parsed.code}: {response.parsed.detail}")
    return response.parsed


def require(condition: bool, expected: str) -> None:
    """Go on only if this is so.

    :raises StoryBroken: if it is not
    """
    if not condition:
        raise StoryBroken(f"expected {expected}")


def eventually[T](look: Callable[[], T | None], *, expected: str, seconds: float = 30) -> T:
    """Look again and again until there is something to see.

    :raises StoryBroken: if there is nothing after so many seconds
    """
    deadline = time.monotonic() + seconds
    while (seen := look()) is None:
        if time.monotonic() > deadline:
            raise StoryBroken(f"expected {expected}, and waited {seconds:.0f} s for it")
        time.sleep(0.05)
    return seen


def euros(cents: int) -> str:
    """Write an amount."""
    return f"€ {cents / 100:.2f}"


def kilometers(meters: int) -> str:
    """Write a distance."""
    return f"{meters / 1000:.1f} km"
