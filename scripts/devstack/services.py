"""The processes besides the two servers: what starts them and how they say that they are ready."""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from devstack.paths import BACKEND, PYTHON, ROOT

Environment = Mapping[str, str]

# Where the running backend shows its API to people.
DOCUMENTATION = "/api/schema/swagger-ui/"


@dataclass(frozen=True)
class Service:
    name: str
    port_key: str | None
    preferred_port: int
    arguments: Callable[[Environment], list[str]]
    health_path: str | None
    cwd: Path = BACKEND
    # The rest works without it, so it may fail to start.
    is_spare: bool = False

    def command(self, env: Environment) -> list[str]:
        return [str(PYTHON), *self.arguments(env)]

    def is_ready(self, env: Environment) -> bool:
        if self.port_key is None:
            return False
        if self.health_path is None:
            return True  # it speaks no HTTP: that it listens is all there is to ask
        return answers(f"http://127.0.0.1:{env[self.port_key]}{self.health_path}")


def answers(url: str) -> bool:
    """Whether a server answers below 500; any proxy of the environment is left aside."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=5):
            return True
    except urllib.error.HTTPError as error:
        return error.code < 500
    except (OSError, ValueError):
        return False


def _mail(env: Environment) -> list[str]:
    ports = ["--smtp-port", env["EMAIL_PORT"], "--http-port", env["MAIL_PORT"]]
    return ["scripts/mailcatcher.py", *ports, "--folder", ".local/mail"]


def _fake(name: str, port_key: str) -> Callable[[Environment], list[str]]:
    return lambda env: ["-m", f"fakes.{name}", "--port", env[port_key]]


def _backend(env: Environment) -> list[str]:
    """The kill timeout is for a request that hangs at the stop; without it granian waits for ever."""
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", env["BACKEND_PORT"]]
    # Several threads: with one, the schema generator or an export would hold up everybody else.
    options += ["--workers", "1", "--blocking-threads", "4", "--workers-kill-timeout", "5"]
    return ["-m", "granian", *options, "config.wsgi:application"]


def _worker(_: Environment) -> list[str]:
    return ["manage.py", "run_worker"]


def _websocket(env: Environment) -> list[str]:
    options = ["--host", "127.0.0.1", "--port", env["WEBSOCKET_PORT"], "--timeout-graceful-shutdown", "2"]
    options += ["--ws-max-size", "65536", "--ws-per-message-deflate", "false"]
    return ["-m", "uvicorn", "config.asgi:application", *options]


def _edge(env: Environment) -> list[str]:
    return ["-m", "edge", "--host", "127.0.0.1", "--port", env["EDGE_PORT"]]


# Outside the application: its stand-ins for the world.
OUTSIDE = [
    Service("mail", "MAIL_PORT", 8025, _mail, "/", cwd=ROOT),
    Service("kvk", "KVK_PORT", 8091, _fake("kvk", "KVK_PORT"), "/livez"),
    Service("vies", "VIES_PORT", 8096, _fake("vies", "VIES_PORT"), "/livez"),
    Service("pdok", "PDOK_PORT", 8092, _fake("pdok", "PDOK_PORT"), "/livez"),
    Service("clamd", "CLAMD_PORT", 3310, _fake("clamd", "CLAMD_PORT"), None),
    Service("telegram", "TELEGRAM_PORT", 8093, _fake("telegram", "TELEGRAM_PORT"), "/livez"),
    Service("push", "PUSH_PORT", 8094, _fake("push", "PUSH_PORT"), "/livez"),
]
APPLICATION = [
    Service("backend", "BACKEND_PORT", 8000, _backend, "/livez/"),
    Service("websocket", "WEBSOCKET_PORT", 8001, _websocket, "/livez/"),
    Service("worker", None, 0, _worker, None),
    Service("edge", "EDGE_PORT", 8002, _edge, "/livez", is_spare=True),
]
SERVICES = {service.name: service for service in [*OUTSIDE, *APPLICATION]}
SERVERS = {"postgres": ("DB_PORT", 15432), "redis": ("REDIS_PORT", 16379)}
PORTS = {
    **dict(SERVERS.values()),
    **{service.port_key: service.preferred_port for service in SERVICES.values() if service.port_key},
    "EMAIL_PORT": 1025,
}

# What browsers of developers use; the fake comes on top.
PUSH_SERVICES = "https://fcm.googleapis.com,https://*.push.services.mozilla.com"


def derived(ports: Environment, password: str) -> dict[str, str]:
    """What follows from the ports: every address the settings and the clients read."""
    host = "127.0.0.1"
    return {
        "POSTGRES_DB": "safejob",
        "POSTGRES_USER": "safejob",
        "POSTGRES_PASSWORD": password,
        "POSTGRES_OWNER": "safejob_owner",
        "POSTGRES_OWNER_PASSWORD": password,
        "DB_HOST": host,
        "DATABASE_URL": f"postgis://safejob:{password}@{host}:{ports['DB_PORT']}/safejob",
        "REDIS_URL": f"redis://:{password}@{host}:{ports['REDIS_PORT']}/0",
        "CACHE_URL": f"redis://:{password}@{host}:{ports['REDIS_PORT']}/0",
    }


def addresses(ports: Environment) -> dict[str, str]:
    """Addresses of the development stack alone; a test run has none of these processes."""
    host = "http://127.0.0.1"
    return {
        "EMAIL_HOST": "127.0.0.1",
        "BASE_URL": f"{host}:{ports['BACKEND_PORT']}",
        "PUBLIC_URL": f"{host}:{ports['BACKEND_PORT']}",
        "EDGE_DRAIN_SECONDS": "0.1",  # nobody is sent elsewhere here
        "EDGE_URL": f"{host}:{ports['EDGE_PORT']}/edge/v1",
        "WEBSOCKET_URL": f"ws://127.0.0.1:{ports['WEBSOCKET_PORT']}",
        "MAIL_URL": f"{host}:{ports['MAIL_PORT']}",
        "KVK_API_URL": f"{host}:{ports['KVK_PORT']}",
        "VIES_API_URL": f"{host}:{ports['VIES_PORT']}",
        "PDOK_API_URL": f"{host}:{ports['PDOK_PORT']}",
        "CLAMD_ADDRESS": f"127.0.0.1:{ports['CLAMD_PORT']}",
        "TELEGRAM_API_URL": f"{host}:{ports['TELEGRAM_PORT']}",
        "TELEGRAM_LINK_URL": f"{host}:{ports['TELEGRAM_PORT']}",
        "PUSH_ORIGINS": f"{host}:{ports['PUSH_PORT']},{PUSH_SERVICES}",
    }


# The first two would mix in foreign code; without bytecode files every start takes two seconds longer.
NOT_INHERITED = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")


def child_environment(values: Environment, settings: str) -> dict[str, str]:
    """The stack's values win over what the user's shell exports, a production database's address above all."""
    inherited = {key: value for key, value in os.environ.items() if key not in NOT_INHERITED}
    return {
        **inherited,
        **values,
        "DJANGO_SETTINGS_MODULE": f"config.settings.{settings}",
        "ENVIRONMENT": settings,
        "PYTHONUNBUFFERED": "1",
    }
