"""How much in how long: windows of time, one counter for each, told as headers."""

import hashlib
import time
import zlib
from dataclasses import dataclass
from functools import lru_cache

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
LINGER = 5  # seconds that a counter outlives its window: clocks differ


@dataclass(frozen=True)
class Rate:
    """So many requests in so many seconds."""

    quota: int
    window: int


@dataclass(frozen=True)
class Usage:
    """A caller's use of one limit; `reset` in seconds."""

    group: str
    quota: int
    window: int
    remaining: int
    reset: int
    is_exceeded: bool = False

    def headers(self) -> dict[str, str]:
        """Say it as draft-ietf-httpapi-ratelimit-headers wants it."""
        return {
            "RateLimit-Policy": f'"{self.group}";q={self.quota};w={self.window}',
            "RateLimit": f'"{self.group}";r={self.remaining};t={self.reset}',
        }


@dataclass(frozen=True)
class Window:
    """One caller's present window of a limit: the name of its counter, which holds no address, and when it ends."""

    group: str
    rate: Rate
    name: str
    ends_at: int

    @property
    def lifetime(self) -> int:
        """Seconds after which the counter may be forgotten."""
        return self.rate.window + LINGER

    def usage(self, count: int) -> Usage:
        """Say what that many requests mean."""
        return Usage(
            group=self.group,
            quota=self.rate.quota,
            window=self.rate.window,
            remaining=max(0, self.rate.quota - count),
            reset=max(1, self.ends_at - int(time.time())),
            is_exceeded=count > self.rate.quota,
        )


@lru_cache
def read_rate(text: str) -> Rate:
    """Read "600/m": a number, and s, m, h or d."""
    quota, unit = text.split("/")
    return Rate(int(quota), SECONDS[unit])


def find_window(*, group: str, rate: str, who: str) -> Window:
    """Find the window that a caller is in now. They end at another moment for everybody, so not all at once."""
    limit, now, name = read_rate(rate), int(time.time()), who.encode()
    ends_at = now - now % limit.window + zlib.crc32(name) % limit.window
    ends_at += limit.window if ends_at <= now else 0
    mark = hashlib.blake2b(f"{group} {rate} {who} {ends_at}".encode(), digest_size=16).hexdigest()
    return Window(group, limit, f"rl:{mark}", ends_at)
