"""KEY=VALUE files that other programs read to find the running servers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def read(path: Path) -> dict[str, str]:
    """Missing file: nothing. Lines without `=` and comments are skipped."""
    try:
        lines = path.read_text().splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {key.strip(): value for key, value in pairs}


def write(path: Path, values: Mapping[str, str]) -> None:
    """All or nothing, readable by the owner only: it holds passwords."""
    for key, value in values.items():
        if "\n" in key or "\n" in value or "=" in key:
            raise ValueError(f"{key!r} cannot be written as one KEY=VALUE line")
    text = "".join(f"{key}={value}\n" for key, value in values.items())
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    draft.replace(path)
