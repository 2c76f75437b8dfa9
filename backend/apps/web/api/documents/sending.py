"""The content of a file, as an answer."""

from django.http import HttpResponseRedirect
from django.http.response import FileResponse, HttpResponseBase

from apps.documents.models import Document
from apps.documents.services import give_link, open_document
from apps.users.models import User

# A browser never shows it as a page of ours, whatever is in it.
INERT = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store"}


def send_file(*, document: Document, reader: User) -> HttpResponseBase:
    """Send it, or the browser to where it lies; the reading is written down.

    :raises FileLost, FileOutOfReach: see `open_document`
    """
    if address := give_link(document=document, reader=reader):
        return HttpResponseRedirect(address, headers=INERT)
    return FileResponse(
        open_document(document=document, reader=reader),
        as_attachment=True,
        filename=document.name,
        content_type=document.content_type,
        headers=INERT,
    )
