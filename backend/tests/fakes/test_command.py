"""Every fake runs by itself, also where others must reach it: in a container."""

import re
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

BACKEND = Path(__file__).parents[2]
COMPOSE = BACKEND.parent / "docker-compose.yml"


@pytest.mark.parametrize("name", re.findall(r'"-m", "fakes\.(\w+)"', COMPOSE.read_text()))
def test_fake_of_the_containers_starts_and_answers(name):
    command = [sys.executable, "-m", f"fakes.{name}", "--host", "0.0.0.0", "--port", "0"]
    with subprocess.Popen(command, cwd=BACKEND, stdout=subprocess.PIPE, text=True) as process:
        base_url = process.stdout.readline().strip()
        try:
            answer = httpx2.get(f"{base_url}/livez")
        finally:
            process.terminate()

    assert answer.json() == {"status": "ok"}
