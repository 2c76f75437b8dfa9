"""Logs as one JSON object a line, with the request id and without personal data."""

import re
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

import orjson
import structlog

SECRET_KEYS = re.compile(
    r"email|password|passw|token|secret|code|phone|authorization|cookie|address|name$", re.I
)
KEPT = {"event", "logger", "request_id", "task", "error_code", "status_code", "language_code"}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
JWT = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*")
PHONE = re.compile(r"\+\d{9,15}\b")  # E.164
# What `secrets.token_urlsafe(32)` makes: 43 signs, small and large ones. Names and hashes have one size of letters.
SHORTEST_TOKEN = 43
TOKEN = re.compile(r"(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{43,}")
RECEIPT = re.compile(
    r"(/reports?/)[^/\s]{16,}"
)  # Django names the path of what it refused; the code opens the report


def redact(_: Any, __: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take personal data and secrets out of an entry: by the name of the key, and by shape in any text."""
    entry.pop("request", None)  # Django adds the whole request; its query may say where somebody lives
    for key, value in entry.items():
        if _is_secret(key):
            entry[key] = "[removed]"
        elif isinstance(value, str):
            entry[key] = _without_shapes(value)
    return entry


@lru_cache(maxsize=1024)
def _is_secret(key: str) -> bool:
    return key not in KEPT and SECRET_KEYS.search(key) is not None


def _without_shapes(text: str) -> str:
    """Each shape has a sign without which it cannot be there; looking for that alone is much cheaper."""
    if "@" in text:
        text = EMAIL.sub("[e-mail]", text)
    if "eyJ" in text:
        text = JWT.sub("[token]", text)
    if len(text) >= SHORTEST_TOKEN:
        text = TOKEN.sub("[token]", text)
    if "/report" in text:
        text = RECEIPT.sub(r"\1[receipt]", text)
    return PHONE.sub("[phone]", text) if "+" in text else text


def _to_json(entry: Any, **_: Any) -> str:
    return orjson.dumps(entry, default=str).decode()


SHARED = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
    redact,
]

# One list for the life of the process: loggers in use hold on to it, and whoever replaced it would lose them.
CHAIN: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.filter_by_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
]


def structured(level: str) -> dict[str, Any]:
    """Django's LOGGING; structlog and the standard library's loggers leave through the same door."""
    structlog.configure(
        processors=CHAIN,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.TimeStamper(fmt="iso", utc=True),
                    structlog.processors.format_exc_info,
                    redact,
                    structlog.processors.JSONRenderer(serializer=_to_json),
                ],
            }
        },
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "json"},
            "operational": {
                "class": "apps.audit.clients.operational.OperationalHandler",
                "formatter": "json",
            },
        },
        "root": {"handlers": ["stderr", "operational"], "level": level},
        "loggers": {
            "django.server": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
            "procrastinate": {"level": "WARNING"},
            "fido2": {"level": "WARNING"},  # its INFO lines hold the ids of people's passkeys
            # Their lines hold the caller's address and query; RequestTrace and the rooms write lines without.
            "uvicorn.access": {"level": "WARNING"},
            "uvicorn.error": {"level": "WARNING"},
            "httpx2": {"level": "WARNING"},  # its INFO lines hold addresses with company numbers in them
        },
    }
