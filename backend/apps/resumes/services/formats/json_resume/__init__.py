"""JSON Resume 1.0.0 (jsonresume.org/schema), out and in.

What the standard has no place for stands in members `x-safe-job`, so that our own file comes back equal.
"""

from apps.resumes.services.formats.json_resume.reading import from_json_resume
from apps.resumes.services.formats.json_resume.writing import to_json_resume

__all__ = ["from_json_resume", "to_json_resume"]
