"""Writes of the app."""

from apps.features.services.delete import delete_flag
from apps.features.services.save import save_flag

__all__ = ["delete_flag", "save_flag"]
