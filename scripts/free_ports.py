"""Prints KEY=PORT lines: a free port for everything docker-compose.yml publishes."""

from devstack.ports import any_port, free_port
from devstack.services import PORTS

taken: set[int] = set()
for key in PORTS:
    port = free_port(any_port(), taken)
    taken.add(port)
    print(f"{key}={port}")
