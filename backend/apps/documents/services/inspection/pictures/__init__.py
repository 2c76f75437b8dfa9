"""What a picture may hold."""

from apps.documents.services.inspection.pictures.inspect import find_kind, inspect_picture

__all__ = ["find_kind", "inspect_picture"]
