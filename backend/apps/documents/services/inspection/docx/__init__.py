"""What a DOCX may hold."""

from apps.documents.services.inspection.docx.inspect import inspect_docx

__all__ = ["inspect_docx"]
