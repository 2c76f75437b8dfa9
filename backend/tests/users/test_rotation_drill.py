"""Keys rotate again and again while people sign in and call; not one request may fail."""

import itertools
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import jwt
import pytest
from django.core.management import call_command
from django.db import connections
from rest_framework.test import APIClient

from apps.users.services.keys import plan
from tests.factories.users import PASSWORD, UserFactory

BACKEND = Path(__file__).parents[2]
LIFETIME, KEPT = timedelta(seconds=4), timedelta(seconds=1)
RETIRED_WANTED, PATIENCE = 2, 120  # rotations that are complete · seconds
OTHER_PROCESS = """
import json, sys, uuid
import django; django.setup()
from apps.users.models import Session
from apps.users.services import AccessTokenRefused, read_access_token, sign_access_token

def answer(said):
    if "sign" in said:
        session, user = (uuid.UUID(value) for value in said["sign"])
        return sign_access_token(session=Session(pk=session, user_id=user))
    try:
        return str(read_access_token(said["read"]).user_id)
    except AccessTokenRefused:
        return "refused"

print("ready", flush=True)
for line in sys.stdin:
    print(answer(json.loads(line)), flush=True)
"""


class OtherProcess:
    """A second server with a ring of its own in memory."""

    def __init__(self, process):
        self.process, self.lock = process, threading.Lock()

    def ask(self, **said):
        with self.lock:
            self.process.stdin.write(json.dumps(said) + "\n")
            self.process.stdin.flush()
            return self.process.stdout.readline().strip()


@contextmanager
def other_process() -> Iterator[OtherProcess]:
    child = subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS],
        cwd=BACKEND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout.readline().strip() == "ready"
        yield OtherProcess(child)
        child.stdin.close()


class ForeignService:
    """Checks our tokens by the key set, which it keeps for as long as it may, and reads no earlier."""

    def __init__(self):
        self.lock, self.kept_until, self.keys = threading.Lock(), 0.0, None

    def accepts(self, token):
        with self.lock:
            if (now := time.monotonic()) > self.kept_until:
                self.keys = jwt.PyJWKSet.from_dict(APIClient().get("/.well-known/jwks.json").json())
                self.kept_until = now + KEPT.total_seconds()
            keys = self.keys
        try:
            key = keys[jwt.get_unverified_header(token)["kid"]]
            return bool(jwt.decode(token, key, algorithms=["RS256"], audience="safe-job-platform", leeway=5))
        except (KeyError, jwt.InvalidTokenError):
            return False


def is_over(token):
    return time.time() > jwt.decode(token, options={"verify_signature": False})["exp"] - 1


class Drill:
    """What the callers saw."""

    def __init__(self, other):
        self.other, self.foreign = other, ForeignService()
        self.over = threading.Event()
        self.failures, self.kids, self.calls = [], set(), itertools.count()
        self.addresses = itertools.count(1)

    def work(self, people):
        held = None
        try:
            while not self.over.is_set():
                person = next(people)
                token = self.visit(person)
                held = self.hold(*held) if held else (token, person)
        except Exception as error:
            self.failures.append(repr(error))
        finally:
            connections.close_all()

    def visit(self, person):
        """Sign in, call, renew, call; here, in the other process, and at the foreign service."""
        client = self.browser()
        login = {"email": person.email, "password": PASSWORD}
        pair = self.expect(client.post("/api/v1/auth/login/", login, format="json"))
        session = jwt.decode(pair["access"], options={"verify_signature": False})["sid"]
        renewed = self.expect(
            client.post("/api/v1/auth/token/refresh/", {"refresh": pair["refresh"]}, format="json")
        )
        theirs = self.other.ask(sign=[session, str(person.pk)])
        for token in (pair["access"], renewed["access"], theirs):
            self.use(client, token, person)
        return renewed["access"]

    def hold(self, token, person):
        """Go on with a token until shortly before its end; None then."""
        if is_over(token):
            return None
        self.use(self.browser(), token, person)
        return token, person

    def use(self, client, token, person):
        if is_over(token):  # this machine was too busy; no fault of the rotation
            return
        self.kids.add(jwt.get_unverified_header(token)["kid"])
        self.expect(client.get("/api/v1/auth/me/", headers={"Authorization": f"Bearer {token}"}))
        if self.other.ask(read=token) != str(person.pk):
            self.failures.append("the other process refused")
        if not self.foreign.accepts(token):
            self.failures.append("the foreign service refused")

    def browser(self):
        number = next(self.addresses)
        return APIClient(REMOTE_ADDR=f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")

    def expect(self, answer):
        next(self.calls)
        if answer.status_code != 200:
            self.failures.append((answer.status_code, answer.json()))
        return answer.json()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_keys_rotate_under_load_without_one_failed_request(settings, tmp_path, monkeypatch):
    settings.JWT_KEYS_DIR, settings.JWT_ACCESS_TOKEN_LIFETIME = tmp_path, LIFETIME
    monkeypatch.setenv("JWT_KEYS_DIR", str(tmp_path))
    monkeypatch.setattr(plan, "KEY_SET_KEPT", KEPT)
    monkeypatch.setattr(plan, "AHEAD", 5 * KEPT)
    monkeypatch.setattr(plan, "CLOCKS", timedelta(seconds=3))
    people = [UserFactory() for _ in range(60)]
    seen = set()

    call_command("rotate_jwt_key")
    with other_process() as other:
        drill = Drill(other)
        threads = [
            threading.Thread(target=drill.work, args=[itertools.cycle(people[index::4])])
            for index in range(4)
        ]
        for thread in threads:
            thread.start()
        deadline = time.monotonic() + PATIENCE
        while not drill.failures and time.monotonic() < deadline:
            call_command("rotate_jwt_key")
            present = {path.stem for path in tmp_path.glob("*.pem")}
            seen |= present
            if len(seen - present) >= RETIRED_WANTED:
                break
            time.sleep(0.2)
        drill.over.set()
        for thread in threads:
            thread.join()

    assert drill.failures == []
    assert len(seen - present) >= RETIRED_WANTED
    assert len(drill.kids) >= RETIRED_WANTED
    assert next(drill.calls) > 100
