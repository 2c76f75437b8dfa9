"""Long statements are taken apart once.

psycopg remembers where the placeholders of a statement are, but only below 4096 characters: what is longer mostly comes
from bulk writes and never again. Our long ones are the searches, a few dozen texts that come all the time; taking one
apart again costs a fifth of all that Python does for a search.
"""

import psycopg._queries as queries

LONGEST = 20_000  # characters


def remember() -> None:
    """Let psycopg remember them, too."""
    queries.MAX_CACHED_STATEMENT_LENGTH = LONGEST
