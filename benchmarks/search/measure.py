"""How much a target answers in a second, and how long each answer takes, asked by four clients at once."""

import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import servers

HERE = Path(__file__).parent
CLIENTS = 4


@dataclass
class Target:
    """A server's paths, or statements for pgbench; and what was measured."""

    name: str
    port: int = 0
    paths: list[str] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)
    database: str = ""
    rates: list[float] = field(default_factory=list)
    took: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """The median of all rounds, in answers per second."""
        return median(self.rates)

    def times(self, other: "Target") -> float:
        """How many times the other's rate this one reached: the median over the rounds, measured side by side."""
        if len(self.rates) != len(other.rates):
            return self.rate / other.rate
        return median(own / its for own, its in zip(self.rates, other.rates, strict=True))

    def milliseconds(self, percentile: int) -> float:
        """How long an answer took, over all rounds."""
        return quantiles(self.took, n=100)[percentile - 1] * 1000

    def is_slow(self, seconds: float) -> bool:
        """Whether a round takes much longer than it should, because a single answer does."""
        return bool(self.took) and median(self.took) > seconds

    def measure(self, seconds: float) -> None:
        """Measure one round."""
        if self.statements:
            self.rates.append(_pgbench(self, seconds))
        else:
            rate, took = _requests(self, seconds)
            self.rates.append(rate)
            self.took += took


def warm_up(targets: list[Target], seconds: float) -> None:
    """Fill caches and connections; also finds out that everything answers at all."""
    for target in targets:
        target.measure(0.3)
        if not target.is_slow(seconds):
            target.rates.clear()
            target.took.clear()


def run_rounds(targets: list[Target], *, rounds: int, seconds: float) -> None:
    """Measure all in turn, the other way round in every second round, so that no target always follows another.

    What is so slow that the first answers said enough is not asked again.
    """
    warm_up(targets, seconds)
    for number in range(rounds):
        for target in targets if number % 2 == 0 else reversed(targets):
            if not target.is_slow(seconds):
                target.measure(seconds)


def _requests(target: Target, seconds: float) -> tuple[float, list[float]]:
    command = [sys.executable, str(HERE / "load.py"), str(target.port), str(CLIENTS), str(seconds)]
    result = subprocess.run(
        command, input="\n".join(target.paths), capture_output=True, text=True, check=False
    )
    if result.returncode:
        sys.exit(f"{target.name}: {result.stderr}")
    found = json.loads(result.stdout)
    return found["rate"], found["took"]


def _pgbench(target: Target, seconds: float) -> float:
    with tempfile.TemporaryDirectory() as folder:
        options = ["-n", "-M", "simple", "-c", str(CLIENTS), "-j", "2", "-T", str(max(1, round(seconds)))]
        for number, statement in enumerate(target.statements):
            file = Path(folder) / f"{number}.sql"
            file.write_text(f"{statement};\n")
            options += ["-f", str(file)]
        env = servers.libpq_environment(target.database)
        command = [servers.program("pgbench"), *options]
        result = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    match = re.search(r"tps = ([0-9.]+) \(without", result.stdout)
    if not match:
        sys.exit(f"pgbench: {result.stderr[-2000:]}")
    return float(match[1])
