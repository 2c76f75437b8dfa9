"""How many requests or statements a target answers in a second, asked by four clients at once."""

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import servers

HERE = Path(__file__).parent
CLIENTS = 4


@dataclass
class Target:
    """A server's paths, or statements for pgbench."""

    name: str
    port: int = 0
    paths: list[str] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)


def measure(target: Target, seconds: float) -> float:
    """Return answers per second."""
    return _pgbench(target, seconds) if target.statements else _requests(target, seconds)


def warm_up(targets: dict[str, list[Target]]) -> None:
    """Fill caches and connections; also finds out that everything answers at all."""
    for group in targets.values():
        for target in group:
            measure(target, 0.5)


def _requests(target: Target, seconds: float) -> float:
    command = [sys.executable, str(HERE / "load.py"), str(target.port), str(CLIENTS), str(seconds)]
    result = subprocess.run(
        command, input="\n".join(target.paths), capture_output=True, text=True, check=False
    )
    if result.returncode:
        sys.exit(f"{target.name}: {result.stderr}")
    return float(result.stdout)


def _pgbench(target: Target, seconds: float) -> float:
    with tempfile.TemporaryDirectory() as folder:
        options = ["-n", "-M", "simple", "-c", str(CLIENTS), "-j", "2", "-T", str(max(1, round(seconds)))]
        for number, statement in enumerate(target.statements):
            file = Path(folder) / f"{number}.sql"
            file.write_text(f"{statement};\n")
            options += ["-f", str(file)]
        command = [servers.program("pgbench"), *options]
        result = subprocess.run(
            command, env=servers.libpq_environment(), capture_output=True, text=True, check=False
        )
    match = re.search(r"tps = ([0-9.]+) \(without", result.stdout)
    if not match:
        sys.exit(f"pgbench: {result.stderr[-2000:]}")
    return float(match[1])
