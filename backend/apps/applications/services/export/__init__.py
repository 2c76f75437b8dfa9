"""Applications as a file for a spreadsheet."""

from apps.applications.services.export.inert import make_inert
from apps.applications.services.export.write import export_applications

__all__ = ["export_applications", "make_inert"]
