"""Copies of identity papers that say, across the picture itself, whom they are for."""

from apps.documents.services.watermark.copies import Copy, make_copy
from apps.documents.services.watermark.pages import TooManyPages
from apps.documents.services.watermark.stamp import stamp

__all__ = ["Copy", "TooManyPages", "make_copy", "stamp"]
