"""R8, R9 and R14 at full size: nothing is lost, nothing happens twice.

10,000 events under a worker that is killed every 5 s; 1,000 posts × 3 whose replies are lost; 10 rounds in which every
process is restarted under load. `make bench NAME=exactly_once`, or with a PostgreSQL and a Redis of your own in the
environment. The trials are those of `backend/tests/faults`, which the suite runs smaller. Exit status 1 if one effect
is missing or doubled. Takes some minutes, most of them for starting what was killed.
"""

import os
import subprocess
import sys
from pathlib import Path

BACKEND = Path(__file__).parents[1] / "backend"
TRIALS = [f"tests/faults/test_{name}.py" for name in ("exactly_once", "idempotency", "rolling")]
OPTIONS = ["-s", "-p", "no:randomly", "-p", "no:cacheprovider", "--durations=0", "--durations-min=1"]


def main() -> int:
    environment = {**os.environ, "TRIAL_SIZE": "full", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    command = [sys.executable, "-m", "pytest", "-q", *OPTIONS, *TRIALS, *sys.argv[1:]]
    return subprocess.run(command, cwd=BACKEND, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
