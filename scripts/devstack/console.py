"""What the stack says, and how it gives up."""

from __future__ import annotations

import os
import sys


class StackError(Exception):
    """Something the reader can act on; printed as one sentence, without a traceback."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def confirm(question: str) -> bool:
    """Yes for root, for ASSUME_YES=1 and for a person who types it; no where nobody can be asked."""
    if os.environ.get("ASSUME_YES") == "1":
        return True
    if not sys.stdin.isatty():
        return False
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
