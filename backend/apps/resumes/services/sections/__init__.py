"""Change a resume part by part."""

from apps.resumes.services.sections.add import SectionTypeTaken, TooManySections, add_section
from apps.resumes.services.sections.remove import remove_section
from apps.resumes.services.sections.reorder import SectionsChanged, reorder_sections
from apps.resumes.services.sections.save import save_section

__all__ = [
    "SectionTypeTaken",
    "SectionsChanged",
    "TooManySections",
    "add_section",
    "remove_section",
    "reorder_sections",
    "save_section",
]
