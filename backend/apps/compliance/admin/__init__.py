"""Reference data, as staff keep it."""

from apps.compliance.admin.help_lines import HelpLineAdmin
from apps.compliance.admin.values import ReferenceValueAdmin

__all__ = ["HelpLineAdmin", "ReferenceValueAdmin"]
