"""Whether this process asks S3 while somebody waits.

One request finds out that S3 is silent; those of the next seconds need not wait for the same answer.
"""

import time

SECONDS = 15.0
_away_until = 0.0


def has_trust() -> bool:
    """Tell whether to ask."""
    return time.monotonic() >= _away_until


def lose_trust() -> None:
    """Do not ask for a while."""
    global _away_until
    _away_until = time.monotonic() + SECONDS


def regain_trust() -> None:
    """Ask again at once."""
    global _away_until
    _away_until = 0.0
