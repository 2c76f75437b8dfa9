"""What of a text the other side does not read: contact and bank details."""

from apps.compliance.services.masking.fold import Folded, fold
from apps.compliance.services.masking.mask import mask_contact
from apps.compliance.services.masking.masked import Masked, Span, cover

__all__ = ["Folded", "Masked", "Span", "cover", "fold", "mask_contact"]
