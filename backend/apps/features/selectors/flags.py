"""The flags that there are: the rows, and the settings that have no row."""

from django.conf import settings
from django.core.cache import cache

from apps.features.models import Flag

PREFIX = "FEATURE_"
KEPT = "features.flags"
SECONDS = 5  # after which every process sees a change for certain, also while Redis is away


def list_flags() -> list[Flag]:
    """List all flags by name, in one query at most; a setting `FEATURE_<NAME>` stands in for a row that is missing."""
    stored = cache.get(KEPT)
    if stored is None:
        stored = list(Flag.objects.all())
        cache.set(KEPT, stored, SECONDS)
    flags = {flag.name: flag for flag in [*_defaults(), *stored]}
    return [flags[name] for name in sorted(flags)]


def forget_flags() -> None:
    """Have the next question ask the database; call it when a change is committed."""
    cache.delete(KEPT)


def _defaults() -> list[Flag]:
    names = [name for name in dir(settings) if name.startswith(PREFIX)]
    return [
        Flag(name=name.removeprefix(PREFIX).lower(), is_on_for_everybody=bool(getattr(settings, name)))
        for name in names
    ]
