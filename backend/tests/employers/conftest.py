"""Members of organizations, and a register that answers what a test says."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import stamina
from rest_framework.test import APIClient

from apps.employers.models import Employer
from apps.employers.services import confirm_employer
from apps.tenants.enums import Role
from apps.users.models import User
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Tries follow each other at once, as many as in production."""
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def member_client(client_for: Callable[[User | None], APIClient]) -> Callable[..., APIClient]:
    """A client of a member of this employer's organization, in this role (owner)."""

    def make(employer: Employer, role: Role = Role.OWNER) -> APIClient:
        return client_for(MembershipFactory(organization=employer.tenant, role=role).user)

    return make


@pytest.fixture
def donald(db: None) -> Employer:
    """An employer with the number and the name of a company that the fake register knows."""
    return EmployerFactory(donald=True)


@pytest.fixture
def approved_donald(db: None) -> Employer:
    """The same, and two of our people agreed: only the register is missing."""
    return EmployerFactory(donald=True, approved=True)


def agree(
    employer: Employer, reason: str = "Saw the extract of the register, called the number."
) -> list[User]:
    """Let two members of staff confirm the employer, one after the other."""
    staff = UserFactory.create_batch(2, staff=True)
    for person in staff:
        confirm_employer(actor=person, employer=employer, reason=reason)
    return staff


class ScriptedRegister(ThreadingHTTPServer):
    """Answers the same to every question and counts them."""

    daemon_threads = True
    status, body, delay, asked = 200, b"{}", 0.0, 0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.stopping = threading.Event()
        self.headers_seen: list[dict[str, str]] = []

    def says(self, body: Any, status: int = 200, delay: float = 0.0) -> None:
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.status, self.delay = status, delay


class _Answering(BaseHTTPRequestHandler):
    server: ScriptedRegister

    def do_GET(self) -> None:
        self.server.asked += 1
        self.server.headers_seen.append({name.lower(): value for name, value in self.headers.items()})
        self.server.stopping.wait(self.server.delay)
        try:
            self.send_response(self.server.status)
            self.send_header("Content-Length", str(len(self.server.body)))
            self.end_headers()
            self.wfile.write(self.server.body)
        except ConnectionError:
            return  # the client gave up, which is what a test wanted

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent."""


@pytest.fixture
def register_says(settings: Any) -> Iterator[ScriptedRegister]:
    """A register whose answer the test scripts; settings point at it."""
    with ScriptedRegister() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        settings.KVK_API_URL = f"http://127.0.0.1:{server.server_port}"
        settings.KVK_API_KEY, settings.KVK_TIMEOUT = "scripted-key", 1.0
        yield server
        server.stopping.set()
        server.shutdown()
        thread.join()


def profile(**changes: Any) -> dict[str, Any]:
    """A Basisprofiel of "Test BV Donald"."""
    return {
        "kvkNummer": "68750110",
        "indNonMailing": "Nee",
        "naam": "Test BV Donald",
        "statutaireNaam": "Test BV Donald",
        "materieleRegistratie": {"datumAanvang": "20170519"},
        "handelsnamen": [{"naam": "Donald Works", "volgorde": 0}],
        "sbiActiviteiten": [{"sbiCode": "62010", "indHoofdactiviteit": "Ja"}],
        "_embedded": {"eigenaar": {"rsin": "857587973", "rechtsvorm": "BeslotenVennootschap"}},
    } | changes
