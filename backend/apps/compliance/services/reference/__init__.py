"""How staff keep reference data up to date."""

from apps.compliance.services.reference.save import save_reference
from apps.compliance.services.reference.seen import DueInThePast, ReasonMissing, confirm_reference

__all__ = ["DueInThePast", "ReasonMissing", "confirm_reference", "save_reference"]
