"""How staff keep reference data up to date."""

from apps.compliance.services.reference.save import save_reference
from apps.compliance.services.reference.seen import ReasonMissing, confirm_reference

__all__ = ["ReasonMissing", "confirm_reference", "save_reference"]
