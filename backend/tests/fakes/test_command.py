"""Every fake runs by itself, also where others must reach it: in a container."""

import re
import socket
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

BACKEND = Path(__file__).parents[2]
COMPOSE = BACKEND.parent / "docker-compose.yml"


def is_alive(address: str) -> bool:
    """The virus scanner speaks no HTTP."""
    if address.startswith("http"):
        return httpx2.get(f"{address}/livez").json() == {"status": "ok"}
    host, _, port = address.partition(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(b"zPING\0")
        return connection.recv(16) == b"PONG\0"


@pytest.mark.parametrize("name", re.findall(r'"-m", "fakes\.(\w+)"', COMPOSE.read_text()))
def test_fake_of_the_containers_starts_and_answers(name):
    command = [sys.executable, "-m", f"fakes.{name}", "--host", "0.0.0.0", "--port", "0"]
    with subprocess.Popen(command, cwd=BACKEND, stdout=subprocess.PIPE, text=True) as process:
        address = process.stdout.readline().strip()
        try:
            assert is_alive(address)
        finally:
            process.terminate()
