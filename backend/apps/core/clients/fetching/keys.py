"""What is kept about a site, in the cache."""

import hashlib


def key_of(kind: str, origin: str) -> str:
    """Name the place; of a fixed length, whatever the origin."""
    return f"fetching:{kind}:{hashlib.sha256(origin.encode()).hexdigest()}"
