"""The work of the process: look at one file and say what is wrong with it."""

import json

from apps.documents.services.inspection.papers import refuse_papers
from apps.documents.services.inspection.papers.ocr import Eyes
from apps.documents.services.inspection.seen import Seen
from apps.documents.services.inspection.unfit import Unfit


def inspect(content: bytes, *, kind: str, name: str, takes_papers: bool, tesseract: str) -> bytes:
    """Return as JSON `refusal`, empty if there is none, and `pages`.

    :param kind: what it is by its first bytes, a value of `DocumentType`
    :param name: what its owner calls it
    :param takes_papers: whether it may be an identity paper; if not, its text is read, and kept nowhere
    :param tesseract: the program that reads pictures of text; empty: nobody does
    """
    try:
        seen = _look(content, kind, Eyes("" if takes_papers else tesseract))
        if not takes_papers:
            refuse_papers(seen, name=name)
    except Unfit as unfit:
        return json.dumps({"refusal": unfit.reason, "pages": None}).encode()
    return json.dumps({"refusal": "", "pages": seen.pages}).encode()


def _look(content: bytes, kind: str, eyes: Eyes) -> Seen:
    """Load only what this kind needs: the process is new for each file."""
    if kind == "application/pdf":
        from apps.documents.services.inspection.pdf import inspect_pdf

        return inspect_pdf(content, eyes)
    if kind.startswith("image/"):
        from apps.documents.services.inspection.pictures.look import look_at_picture

        return look_at_picture(content, eyes, kind=kind)
    from apps.documents.services.inspection.docx import inspect_docx

    return inspect_docx(content, eyes)
