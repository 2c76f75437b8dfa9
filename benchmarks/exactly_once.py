"""R8 and R9 at full size: 10,000 events under a worker that is killed every 5 s; 1,000 posts × 3 with lost replies.

`make bench NAME=exactly_once`, or with a PostgreSQL and a Redis of your own in the environment. The trials are those of
`backend/tests/faults`, which the suite runs smaller. Exit status 1 if one effect is missing or doubled.
"""

import os
import subprocess
import sys
from pathlib import Path

BACKEND = Path(__file__).parents[1] / "backend"
TRIALS = ["tests/faults/test_exactly_once.py", "tests/faults/test_idempotency.py"]
OPTIONS = [
    "-s",
    "-p",
    "no:randomly",
    "-p",
    "no:cacheprovider",
    "--durations=0",
    "--durations-min=1",
]


def main() -> int:
    environment = {
        **os.environ,
        "TRIAL_SIZE": "full",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
    }
    command = [sys.executable, "-m", "pytest", "-q", *OPTIONS, *TRIALS, *sys.argv[1:]]
    return subprocess.run(command, cwd=BACKEND, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
