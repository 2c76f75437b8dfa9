"""Counting in Redis in one round trip, and in memory where there is no Redis."""

from django.core.cache.backends.locmem import LocMemCache
from django_redis.cache import RedisCache

# In one step, so that a flush between two commands can never leave a count that runs for ever.
COUNT = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return count
"""


class CountingRedisCache(RedisCache):  # type: ignore[misc]  # django-redis has no types
    """django-redis that counts."""

    def count(self, name: str, seconds: int) -> int:
        """Count one more under this name; forgotten so many seconds after the first."""
        client = self.client.get_client(write=True)
        if (script := getattr(self, "_script", None)) is None:
            script = self._script = client.register_script(COUNT)
        return int(script(keys=[self.client.make_key(name)], args=[seconds], client=client))


class CountingMemory(LocMemCache):
    """Django's memory cache that counts."""

    def count(self, name: str, seconds: int) -> int:
        """Count as Redis does."""
        self.add(name, 0, seconds)
        try:
            return int(self.incr(name))
        except ValueError:  # thrown away to make room, just now
            self.set(name, 1, seconds)
            return 1
