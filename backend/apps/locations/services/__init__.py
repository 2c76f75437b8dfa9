"""Writes of the gazetteer: only a newer release of its files changes it."""

from apps.locations.services.gazetteer import GazetteerUnreadable, load_gazetteer

__all__ = ["GazetteerUnreadable", "load_gazetteer"]
