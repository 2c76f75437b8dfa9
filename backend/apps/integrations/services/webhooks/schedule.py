"""When a delivery is tried again."""

MINUTE, HOUR = 60, 3600
# Seconds before each next try: soon at first, then for three days in all.
WAITS = (
    5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 8 * HOUR, 12 * HOUR, 12 * HOUR,
    12 * HOUR, 15 * HOUR,
)  # fmt: skip
MOST_TRIES = len(WAITS) + 1
