"""Files inside of a PDF: none, but the one that a Europass resume carries."""

import pypdfium2

from apps.documents.services.inspection.unfit import Unfit
from apps.documents.services.inspection.xml import read_xml

LARGEST = 1024 * 1024  # bytes


def refuse_attachments(document: pypdfium2.PdfDocument) -> bool:
    """Let one plain XML file be, as Europass puts its data into its PDF; return whether there is one.

    :raises Unfit: if there is anything else
    """
    count = document.count_attachments()
    if not count:
        return False
    attachment = document.get_attachment(0)
    if count > 1 or not attachment.get_name().lower().endswith(".xml"):
        raise Unfit("nested_too_deep")
    data = bytes(attachment.get_data())
    if len(data) > LARGEST:
        raise Unfit("unpacks_too_large")
    read_xml(data)
    return True
