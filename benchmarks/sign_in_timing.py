"""Whether the time of an answer tells who has an account (threat 6), at every door, through the full HTTP stack.

`make bench NAME=sign_in_timing`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, …).
Known and unknown addresses in turn, each once at a door and each request from another place, so that no limit gets in
the way, and no counter that is there already makes one of them faster. Prints the medians and their difference; exit
status 1 above 5 % at any door. Variable: BENCH_SAMPLES (1000 of each).
"""

import hashlib
import http.client
import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BACKEND, LOG = ROOT / "backend", ROOT / ".local" / "bench-sign-in.log"
SAMPLES = int(os.environ.get("BENCH_SAMPLES", "1000"))
GOAL, WARM_UP = 5.0, 20  # percent; pairs that do not count
PASSWORD = "seven wet clogs"  # nosec B105  # of accounts that live as long as the measurement
OPTIONS = ["--interface", "wsgi", "--host", "127.0.0.1", "--workers", "1", "--blocking-threads", "2"]
OWN = {
    "POSTGRES_DB": "safejob_bench_sign_in",
    "DJANGO_SETTINGS_MODULE": "config.settings.development",
    "TRUSTED_PROXIES": "127.0.0.1/32",
    "LOG_LEVEL": "WARNING",
}
# door: path, which account is known, body; a new address every time is unknown
DOORS: dict[str, tuple[str, str, dict[str, str]]] = {
    "magic link": ("magic-link", "known", {}),
    "password reset": ("password-reset", "known", {}),
    "sign in, wrong password": ("login", "known", {"password": f"not {PASSWORD}"}),
    "sign in, not proven": ("login", "unproven", {"password": PASSWORD}),
    "register": ("register", "known", {"password": PASSWORD, "user_type": "candidate"}),
}


def main() -> int:
    os.environ.update(OWN)
    os.environ.pop("DATABASE_URL", None)
    prepare()
    with running() as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        return report((door, sample(connection, *spec)) for door, spec in DOORS.items())


def prepare() -> None:
    """Make the database anew, with accounts whose address is proven and some whose address is not."""
    sys.path.insert(0, str(BACKEND))
    os.chdir(BACKEND)
    import django
    import psycopg

    django.setup()
    from django.conf import settings
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from apps.users.models import User

    owner = {name.lower(): value for name, value in settings.DATABASE_OWNER.items()}
    parameters = {**connection.get_connection_params(), **owner, "dbname": "postgres"}
    for unfit in (
        "cursor_factory",
        "context",
        "prepare_threshold",
        "server_side_binding",
    ):
        parameters.pop(unfit, None)
    with psycopg.connect(**parameters, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {OWN['POSTGRES_DB']} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {OWN['POSTGRES_DB']}")
    call_command("migrate", verbosity=0)
    hashed, now = make_password(PASSWORD), timezone.now()
    User.objects.bulk_create(
        User(
            email=address_of(kind, number),
            password=hashed,
            user_type="candidate",
            email_verified_at=now if kind == "known" else None,
        )
        for kind in ("known", "unproven")
        for number in range(SAMPLES + WARM_UP)
    )
    connection.close()


def address_of(kind: str, number: int) -> str:
    """Name an address; all are of one length."""
    return f"{hashlib.sha256(f'{kind} {number}'.encode()).hexdigest()[:16]}@example.com"


@contextmanager
def running() -> Iterator[int]:
    """Start the server, wait until it answers, stop it at the end; gives the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [
        sys.executable,
        "-m",
        "granian",
        *OPTIONS,
        "--port",
        str(port),
        "config.wsgi:application",
    ]
    with LOG.open("w") as log:
        server = subprocess.Popen(command, cwd=BACKEND, stdout=log, stderr=log)
    try:
        await_port(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(15)


def await_port(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
        if server.poll() is not None:
            break
    sys.exit(f"The server did not start; see {LOG}")


places = (str(IPv4Address("10.0.0.0") + number) for number in range(1, 1 << 24))


def sample(connection: Any, path: str, kind: str, body: dict[str, str]) -> dict[str, list[float]]:
    """Milliseconds for known and unknown addresses; which one comes first in a pair is left to chance."""
    times: dict[str, list[float]] = {"known": [], "unknown": []}
    for number in range(SAMPLES + WARM_UP):
        addresses = [
            ("known", address_of(kind, number)),
            ("unknown", address_of(f"{path} {kind}", number)),
        ]
        random.shuffle(addresses)
        for which, email in addresses:
            took = milliseconds(connection, path, {**body, "email": email})
            if number >= WARM_UP:
                times[which].append(took)
    return times


def milliseconds(connection: Any, path: str, body: dict[str, str]) -> float:
    payload = json.dumps(body)
    headers = {"Content-Type": "application/json", "X-Forwarded-For": next(places)}
    started = time.perf_counter()
    connection.request("POST", f"/api/v1/auth/{path}/", payload, headers)
    answer = connection.getresponse()
    answer.read()
    took = (time.perf_counter() - started) * 1000
    if answer.status != (401 if path == "login" else 202):
        sys.exit(f"{path} answered {answer.status}: the numbers would mean nothing.")
    return took


def report(doors: Iterable[tuple[str, dict[str, list[float]]]]) -> int:
    """Print a line per door as soon as it is measured; 1 if one of them tells too much."""
    print(f"medians of {SAMPLES} answers each, interleaved, in milliseconds\n")
    print(f"{'door':26}{'known':>10}{'unknown':>10}{'difference':>12}")
    worst = 0.0
    for door, times in doors:
        known, unknown = median(times["known"]), median(times["unknown"])
        difference = (known - unknown) / unknown * 100
        worst = max(worst, abs(difference))
        print(f"{door:26}{known:10.2f}{unknown:10.2f}{difference:+11.2f}%", flush=True)
    verdict = "NOT REACHED" if worst > GOAL else "reached"
    print(f"\nlargest difference: {worst:.2f} %, goal {GOAL} %: {verdict}")
    return 1 if worst > GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
