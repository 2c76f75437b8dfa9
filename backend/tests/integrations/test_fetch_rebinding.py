"""DNS rebinding, with a real name server and the real resolver, in a network of its own (S7)."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from config.environment import BACKEND

WORLD = BACKEND / "tests" / "integrations" / "rebinding_world.py"
MAY_UNSHARE = subprocess.run(["unshare", "-mn", "true"], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def world() -> dict[str, Any]:
    """What came of all attempts."""
    if not MAY_UNSHARE:
        pytest.skip("this machine lets us make no network of our own")
    done = subprocess.run(
        [sys.executable, str(WORLD)],
        cwd=BACKEND,
        env={**os.environ, "PYTHONPATH": str(BACKEND), "DJANGO_SETTINGS_MODULE": "config.settings.test"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_nobody_inside_is_connected_to(world: dict[str, Any]) -> None:
    assert world["canary"] == 0
    assert len(world["asked"]) > 20  # names were really asked for, again and again


def test_public_site_is_read(world: dict[str, Any]) -> None:
    assert [world["results"][f"steady.example.org {number}"] for number in (1, 2, 3)] == ["jobs"] * 3
    assert world["results"]["/to-itself"] == "jobs"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("rebinds", ["jobs", "address_not_public", "address_not_public"]),
        ("rebinds-later", ["jobs", "jobs", "address_not_public"]),
        ("metadata", ["jobs", "address_not_public", "address_not_public"]),
        ("mixed", ["address_not_public"] * 3),
        ("mixed-other-way", ["address_not_public"] * 3),
        ("six", ["address_not_public"] * 3),
        ("mapped", ["address_not_public"] * 3),
        ("private", ["address_not_public"] * 3),
        ("nothing", ["unreachable"] * 3),
    ],
)
def test_name_counts_as_it_is_answered_now(world: dict[str, Any], name: str, expected: list[str]) -> None:
    assert [world["results"][f"{name}.example.org {number}"] for number in (1, 2, 3)] == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/to-rebinding", "address_not_public"),
        ("/to-metadata", "address_not_public"),
        ("/to-private-name", "address_not_public"),
        ("/to-loopback", "address_not_public"),
        ("/to-six", "address_not_public"),
        ("/to-decimal", "bad_address"),
    ],
)
def test_redirect_of_a_public_site_into_a_network_is_refused(
    world: dict[str, Any], path: str, expected: str
) -> None:
    assert world["results"][path] == expected
