"""What the law says, by day, and who helps."""

from apps.compliance.models.help_line import HelpLine
from apps.compliance.models.reference_value import ReferenceValue

__all__ = ["HelpLine", "ReferenceValue"]
