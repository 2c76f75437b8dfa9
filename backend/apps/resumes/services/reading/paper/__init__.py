"""Our own paper, read back: the inverse of `services.sheet`."""

from apps.resumes.services.reading.paper.reading import read_own_paper

__all__ = ["read_own_paper"]
