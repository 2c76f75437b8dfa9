"""What of a message the other side does not read."""

from apps.messaging.services.masking.mask import mask_contact, show_original
from apps.messaging.services.masking.masked import Masked, Span

__all__ = ["Masked", "Span", "mask_contact", "show_original"]
