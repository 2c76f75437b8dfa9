"""What pghistory says before each statement: who does it. It says it before some that write nothing, too."""

from pghistory import runtime

# Prepared statements are reads (apps.core.selectors.prepared), and savepoints have no history.
READS = ("execute ", "savepoint ", "release savepoint ")


def pass_over_reads() -> None:
    """Let pghistory say nothing there: saying it takes the database a statement, and us the time to write it."""
    prefixes = dict.fromkeys((*runtime.IGNORED_SQL_PREFIXES, *READS))
    runtime.IGNORED_SQL_PREFIXES = tuple(prefixes)  # type: ignore[assignment]  # typed as so many and no more
