"""What is wrong with a content, field by field and in plain words."""

from apps.resumes.services.refusals.read import ContentRefused, read_value

__all__ = ["ContentRefused", "read_value"]
