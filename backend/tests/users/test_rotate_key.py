"""`manage.py rotate_jwt_key`: a new key waits, signs, and the old one goes when nothing needs it any more."""

import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
import pytest
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient

from apps.core.models import new_id
from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.models import Session
from apps.users.services.keys import get_signing_key
from tests.factories.users import UserFactory

BACKEND = Path(__file__).parents[2]
AHEAD, NEEDED = 600, 900 + 300 + 60  # until a key signs · until the last token of the one before is over
ROTATE_FOREVER = """
import django; django.setup()
from apps.users.services import rotate_keys
print("ready", flush=True)
while True:
    rotate_keys()
"""


@pytest.fixture
def ring(settings, tmp_path):
    """A key directory with one key, made an hour ago."""
    settings.JWT_KEYS_DIR = tmp_path
    services.make_key(directory=tmp_path, signs_from=datetime.now(UTC) - timedelta(hours=1))
    return tmp_path


@pytest.fixture
def rotate(capsys):
    """Run the command; returns what it says."""

    def run(*arguments):
        call_command("rotate_jwt_key", *arguments)
        return capsys.readouterr().out

    return run


@pytest.fixture
def pair_of(db):
    """Sign somebody in; `.ask(token)` is the status that a token gets from the API."""

    def start():
        return services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)

    def ask(token):
        headers = {"Authorization": f"Bearer {token}"}
        return APIClient().get("/api/v1/auth/me/", headers=headers).status_code

    start.ask = ask
    return start


def kids(ring):
    return sorted(path.stem for path in ring.glob("*.pem"))


def sign():
    return services.sign_access_token(session=Session(user_id=new_id()))


def kid_of(token):
    return jwt.get_unverified_header(token)["kid"]


def test_new_key_only_verifies_at_first(ring, rotate, db):
    (old,) = kids(ring)

    said = rotate()

    new = kids(ring)[-1]
    assert f"Made {new}, which signs from" in said
    assert f"Signing now: {old}." in said
    assert kid_of(sign()) == old
    shown = APIClient().get("/.well-known/jwks.json").json()["keys"]
    assert [key["kid"] for key in shown] == [new, old]


def test_new_key_signs_when_everybody_has_seen_it(ring, rotate, clock):
    rotate()
    clock.shift(AHEAD - 1)
    assert kid_of(sign()) == kids(ring)[0]

    clock.shift(1)

    assert kid_of(sign()) == kids(ring)[1]


def test_old_key_goes_when_its_last_token_is_over(ring, rotate, clock):
    old = kids(ring)[0]
    rotate()
    clock.shift(AHEAD - 1)
    last = sign()
    clock.shift(NEEDED)
    assert "Still needed" in rotate()
    assert old in kids(ring)

    clock.shift(2)
    said = rotate("--if-older-than", "1")

    assert f"Removed {old}: the last token it signed has expired." in said
    assert old not in kids(ring)
    with pytest.raises(services.AccessTokenRefused):
        services.read_access_token(last)


def test_last_token_of_the_old_key_is_good_to_its_end(ring, rotate, clock):
    rotate()
    clock.shift(AHEAD - 1)
    last = sign()

    clock.shift(899)
    rotate()

    assert services.read_access_token(last)


def test_successor_that_was_copied_here_late_keeps_the_old_key(ring, rotate):
    old = kids(ring)[0]
    services.make_key(directory=ring, signs_from=datetime.now(UTC) - timedelta(minutes=50))

    said = rotate()

    assert f"Still needed for tokens it signed: {old}." in said
    assert old in kids(ring)


@pytest.mark.parametrize("seconds", [0, AHEAD - 1, AHEAD, AHEAD + NEEDED - 1])
def test_second_run_while_a_rotation_is_under_way_changes_nothing(ring, rotate, clock, seconds):
    rotate()
    before = kids(ring)
    clock.shift(seconds)

    said = rotate()

    assert kids(ring) == before
    assert "Made" not in said


def test_run_after_the_rotation_begins_the_next(ring, rotate, clock):
    rotate()
    clock.shift(AHEAD + NEEDED + 1)

    said = rotate()

    assert "Removed" in said
    assert "Made" in said
    assert len(kids(ring)) == 2


def test_young_key_is_left_alone_when_told_so(ring, rotate):
    assert "Made" not in rotate("--if-older-than", "90")
    assert len(kids(ring)) == 1


def test_first_key_of_an_installation_signs_at_once(settings, tmp_path, rotate):
    settings.ENVIRONMENT, settings.JWT_KEYS_DIR = "production", tmp_path / "jwt"

    rotate()

    assert [kid_of(sign())] == kids(tmp_path / "jwt")


def test_key_with_a_name_of_its_own_is_the_oldest(ring, rotate, clock):
    (dated,) = kids(ring)
    (ring / f"{dated}.pem").rename(ring / "zzz.pem")
    assert kid_of(sign()) == "zzz"

    rotate()
    clock.shift(AHEAD)

    assert kid_of(sign()) != "zzz"


def test_dry_run_does_nothing(ring, rotate, clock):
    rotate()
    clock.shift(AHEAD + NEEDED + 1)
    before = kids(ring)

    said = rotate("--dry-run")

    assert kids(ring) == before
    assert f"Would have removed {before[0]}" in said
    assert "Would have made a key" in said


def test_rotations_at_once_make_one_key(ring):
    start = threading.Barrier(8)

    def run():
        start.wait()
        services.rotate_keys()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(kids(ring)) == 2


@pytest.mark.slow
def test_killed_rotation_leaves_a_whole_ring(ring, rotate, monkeypatch):
    monkeypatch.setenv("JWT_KEYS_DIR", str(ring))
    (old,) = kids(ring)

    for seconds in (0.0, 0.02, 0.05, 0.1):
        for made in kids(ring)[1:]:
            (ring / f"{made}.pem").unlink()
        child = subprocess.Popen(
            [sys.executable, "-c", ROTATE_FOREVER], cwd=BACKEND, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()

        assert kid_of(sign()) == old
        assert get_signing_key()[0] == old
        rotate()
        assert len(kids(ring)) == 2
        assert not list(ring.glob(".*.draft"))


def test_tokens_of_a_leaked_key_are_refused_at_once(ring, rotate, pair_of):
    pair = pair_of()
    assert pair_of.ask(pair.access) == 200
    leaked = kid_of(pair.access)

    said = rotate("--retire-now", leaked)

    assert f"Removed {leaked}: its tokens are refused from now on." in said
    assert "which signs now" in said
    assert pair_of.ask(pair.access) == 401
    renewed = services.rotate_refresh_token(token=pair.refresh)
    assert kid_of(renewed.access) == kids(ring)[0] != leaked
    assert pair_of.ask(renewed.access) == 200


def test_leaked_key_that_only_waited_needs_no_new_one(ring, rotate):
    rotate()
    old, waiting = kids(ring)

    said = rotate("--retire-now", waiting)

    assert "Made" not in said
    assert kids(ring) == [old]


def test_leaked_key_is_followed_by_a_new_one_and_not_by_an_old_one(ring, rotate, clock):
    rotate()
    clock.shift(AHEAD)
    old, leaked = kids(ring)
    clock.shift(1)

    rotate("--retire-now", leaked)

    assert kid_of(sign()) not in (old, leaked)
    assert old in kids(ring)


def test_dry_run_removes_no_leaked_key_either(ring, rotate):
    (kid,) = kids(ring)

    assert "Would have removed" in rotate("--retire-now", kid, "--dry-run")
    assert kids(ring) == [kid]


def test_unknown_key_is_refused_with_those_there_are(ring, rotate):
    with pytest.raises(CommandError, match=f"no key 2020.*There are: {kids(ring)[0]}"):
        rotate("--retire-now", "2020")


def test_folder_that_cannot_be_written_is_said_so(settings, rotate):
    settings.JWT_KEYS_DIR = "/proc/nothing/jwt"

    with pytest.raises(CommandError):
        rotate()


def test_file_that_cannot_be_read_keeps_nobody_from_signing(ring):
    (ring / "20990101T000000Z-half.pem").write_text("-----BEGIN PRIVATE KEY-----\n")

    assert services.read_access_token(sign())


def test_half_copied_file_is_read_when_it_is_whole(ring):
    sign()
    (source,) = ring.glob("*.pem")
    copied = ring / "20200101T000000Z-copied.pem"
    copied.write_bytes(source.read_bytes()[:100])
    assert services.find_public_key(copied.stem) is None

    copied.write_bytes(source.read_bytes())

    assert services.find_public_key(copied.stem) is not None
