"""Copies of identity papers that say, across the picture itself, whom they are for.

What is in here runs in a process of its own (`isolation`) and imports nothing of the house but itself.
"""

from apps.documents.services.watermark.copies import draw_copy
from apps.documents.services.watermark.pages import TooManyPages
from apps.documents.services.watermark.stamp import stamp

__all__ = ["TooManyPages", "draw_copy", "stamp"]
