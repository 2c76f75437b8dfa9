"""One line, and how it is made of a record of the standard library's logging."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

# What is kept although it is no warning. Others write these lines where it happens; this app only listens.
CHOSEN = frozenset(
    {"feed_run", "feed_paused", "webhook_off", "sign_in_refused", "audit_anchored", "retention"}
)
COUNTED = frozenset({"sign_in_refused"})  # one line for all of a moment
NOT_FACTS = frozenset(
    {"event", "logger", "level", "timestamp", "request_id", "tenant_id", "exception", "stack"}
)
CODE = re.compile(
    r"[A-Za-z0-9_.:/-]{1,80}"
)  # ids and codes; anything longer or with a space may be somebody's words
FEWEST_TO_BE_OURS = 500  # Django warns of every 4xx, which is the caller's matter


@dataclass(frozen=True)
class Line:
    """What the log keeps of it."""

    level: str
    event: str
    logger: str
    logged_at: datetime
    tenant_id: str = ""
    request_id: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


def is_wanted(record: logging.LogRecord) -> bool:
    """Whether the line belongs into the operational log."""
    if getattr(record, "status_code", FEWEST_TO_BE_OURS) < FEWEST_TO_BE_OURS:
        return False
    said = record.msg.get("event") if isinstance(record.msg, dict) else ""
    return record.levelno >= logging.WARNING or said in CHOSEN


def make_line(record: logging.LogRecord, said: Mapping[str, Any]) -> Line:
    """Make the line.

    :param said: the record as the log files have it: redacted already
    """
    # Lines of libraries have words in them, and the words may be anything: of those only who spoke is kept.
    event = str(said.get("event", "")) if isinstance(record.msg, dict) else record.name
    is_counted = event in COUNTED
    return Line(
        level=record.levelname.lower(),
        event=event[:80],
        logger=record.name[:80],
        logged_at=datetime.fromtimestamp(record.created, UTC),
        tenant_id=str(said.get("tenant_id") or ""),
        request_id="" if is_counted else str(said.get("request_id") or "")[:64],
        facts={} if is_counted or not isinstance(record.msg, dict) else _keep_facts(said),
    )


def _keep_facts(said: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key not in NOT_FACTS and _is_fact(value)}


def _is_fact(value: Any) -> bool:
    if isinstance(value, str):
        return CODE.fullmatch(value) is not None
    return value is None or isinstance(value, bool | int | float)
