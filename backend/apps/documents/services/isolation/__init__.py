"""Work on bytes that strangers made: in a process of its own, with little memory, little time and no secrets."""

from apps.documents.services.isolation.run import (
    IsolationAway,
    OutOfMemory,
    Stumbled,
    TookTooLong,
    run_isolated,
)

__all__ = ["IsolationAway", "OutOfMemory", "Stumbled", "TookTooLong", "run_isolated"]
