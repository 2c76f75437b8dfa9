"""How large a trial is: enough to see a fault in the suite, or as promised (`make bench NAME=…`)."""

import os

IS_FULL = os.environ.get("TRIAL_SIZE") == "full"


def size(*, suite: int, full: int) -> int:
    """The number for this run."""
    return full if IS_FULL else suite
