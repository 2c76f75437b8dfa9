"""Identity papers and citizen service numbers, which nobody may ask of applicants (docs/documents.md)."""

from apps.documents.services.inspection.papers.find import refuse_papers

__all__ = ["refuse_papers"]
