"""Live postings on a map: points and clusters of them, and nothing about people (docs/search.md, "Map")."""

from apps.jobs.selectors.map.grid import DEEPEST_ZOOM, MOST_FEATURES
from apps.jobs.selectors.map.run import PlaceWithJobs, find_tile, get_clusters, list_places
from apps.jobs.selectors.map.tile import Tile

__all__ = [
    "DEEPEST_ZOOM",
    "MOST_FEATURES",
    "PlaceWithJobs",
    "Tile",
    "find_tile",
    "get_clusters",
    "list_places",
]
