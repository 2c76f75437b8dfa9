"""The key ring: made once, readable by the owner only, rotated by putting a file there."""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_curve
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from rest_framework.test import APIClient

from apps.core.models import new_id
from apps.users import services
from apps.users.models import Session
from apps.users.services.keys import get_signing_key

BACKEND = Path(__file__).parents[2]
SIGN_ONCE = (
    "import django; django.setup(); from apps.users.services.keys import get_signing_key as k; print(k()[0])"
)


@pytest.fixture
def ring(settings, tmp_path):
    """An empty key directory."""
    settings.JWT_KEYS_DIR = tmp_path / "jwt"
    return settings.JWT_KEYS_DIR


def test_first_use_makes_a_key_that_only_the_owner_reads(ring):
    kid, _ = get_signing_key()

    path = ring / f"{kid}.pem"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(ring.stat().st_mode) == 0o700
    assert [entry.name for entry in ring.iterdir() if entry.suffix != ".pem"] == [".lock"]


def test_second_use_takes_the_same_key(ring):
    assert get_signing_key()[0] == get_signing_key()[0]


@pytest.mark.slow
def test_processes_that_start_at_once_take_the_same_key(ring):
    environment = os.environ | {"JWT_KEYS_DIR": str(ring)}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", SIGN_ONCE], env=environment, cwd=BACKEND, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]

    kids = {process.communicate()[0].strip() for process in started}

    assert len(kids) == 1
    assert len(list(ring.glob("*.pem"))) == 1


def test_new_file_signs_and_the_old_one_still_verifies(ring):
    session = Session(user_id=new_id())
    first = services.sign_access_token(session=session)
    time.sleep(1.01)  # a kid begins with the second of its making

    services.make_key(directory=ring)
    second = services.sign_access_token(session=session)

    assert jwt.get_unverified_header(first)["kid"] < jwt.get_unverified_header(second)["kid"]
    read = [services.read_access_token(token) for token in (first, second)]
    assert {claims.user_id for claims in read} == {session.user_id}


def test_key_that_comes_within_the_clock_tick_of_the_directory_is_found(ring):
    get_signing_key()
    unchanged = ring.stat()
    kid = services.make_key(directory=ring)
    os.utime(ring, ns=(unchanged.st_atime_ns, unchanged.st_mtime_ns))

    assert services.find_public_key(kid) is not None


def test_removed_key_verifies_nothing_any_more(ring):
    kid, _ = get_signing_key()
    services.make_key(directory=ring)

    (ring / f"{kid}.pem").unlink()

    assert services.find_public_key(kid) is None


def test_file_that_is_no_rsa_key_is_passed_over(ring):
    kid, _ = get_signing_key()
    curve = generate_curve(SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (ring / "zzz.pem").write_bytes(curve)

    assert get_signing_key()[0] == kid


@pytest.mark.parametrize("environment", ["production", "staging"])
def test_production_signs_nothing_without_a_key(ring, settings, environment):
    settings.ENVIRONMENT = environment

    with pytest.raises(ImproperlyConfigured, match="no key to sign"):
        get_signing_key()

    assert not ring.exists()


def test_check_for_deployment_asks_for_the_key(ring):
    with pytest.raises(SystemCheckError, match=r"users\.E001"):
        call_command("check", "--deploy", "--tag", "security")


def test_check_for_deployment_is_content_with_a_key(ring, capsys):
    get_signing_key()

    call_command("check", "--deploy", "--tag", "security")

    assert "users.E001" not in capsys.readouterr().err


def test_check_in_development_asks_for_nothing(ring):
    call_command("check", "--tag", "security")


@pytest.mark.django_db
def test_public_keys_are_public_and_only_public(ring):
    kid, key = get_signing_key()

    answer = APIClient().get("/.well-known/jwks.json")

    assert answer.status_code == 200
    assert "public" in answer.headers["Cache-Control"]
    (shown,) = answer.json()["keys"]
    assert shown.keys() == {"kid", "kty", "use", "alg", "n", "e", "key_ops"} - (
        set() if "key_ops" in shown else {"key_ops"}
    )
    assert shown["kid"] == kid
    assert jwt.PyJWK(shown).key.public_numbers() == key.public_key().public_numbers()


@pytest.mark.django_db
def test_foreign_service_can_check_a_token_with_the_key_set(ring, settings):
    token = services.sign_access_token(session=Session())
    keys = jwt.PyJWKSet.from_dict(APIClient().get("/.well-known/jwks.json").json())

    key = keys[jwt.get_unverified_header(token)["kid"]]

    claims = jwt.decode(token, key, algorithms=["RS256"], audience="safe-job-platform")
    assert claims["iss"] == settings.JWT_ISSUER


def test_key_set_is_never_empty_where_we_make_the_key(settings, tmp_path):
    settings.JWT_KEYS_DIR = tmp_path

    answer = APIClient().get("/.well-known/jwks.json")

    assert len(answer.json()["keys"]) == 1
