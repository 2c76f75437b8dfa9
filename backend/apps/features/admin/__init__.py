"""Flags, as staff set them."""

from apps.features.admin.flags import FlagAdmin

__all__ = ["FlagAdmin"]
