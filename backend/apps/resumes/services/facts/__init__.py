"""What must be the same in every language of a resume."""

from apps.resumes.services.facts.sync import sync_facts

__all__ = ["sync_facts"]
