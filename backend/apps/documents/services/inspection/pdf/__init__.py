"""What a PDF may hold. Its own bytes are read first; PDFium sees it only when they are within bounds."""

from apps.documents.services.inspection.pdf.inspect import inspect_pdf

__all__ = ["inspect_pdf"]
