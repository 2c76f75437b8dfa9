"""Where files lie: a folder of ours, or a bucket of S3."""

from apps.documents.clients.places.bucket import Bucket
from apps.documents.clients.places.find import find_place, has_place, list_places
from apps.documents.clients.places.folder import DurableFolder
from apps.documents.clients.places.place import Lying, Place, StorageAway

__all__ = [
    "Bucket",
    "DurableFolder",
    "Lying",
    "Place",
    "StorageAway",
    "find_place",
    "has_place",
    "list_places",
]
