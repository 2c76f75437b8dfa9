"""Call a file something else."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.documents.models import Document
from apps.documents.services.inspection.papers.numbers import has_citizen_number
from apps.documents.services.names import clean_name


class DocumentGiven(DomainError):
    """What others were given keeps the name under which they got it."""

    code = "document_given"
    message = _("You have sent this file to somebody, so it keeps its name.")


class NameHoldsNumber(DomainError):
    """A name is read by others, too: what must not stand in the file must not stand there (domain.md, 3.1)."""

    code, status = "citizen_number", 400
    message = _("There is a citizen service number (BSN) in this name. Please leave it out.")


@transaction.atomic
def rename_document(*, document: Document, name: str) -> Document:
    """Give the file another name; its ending stays what its content is.

    :raises NameHoldsNumber: if a citizen service number stands in it
    :raises DocumentGiven: if somebody was given it
    """
    if has_citizen_number(name):
        raise NameHoldsNumber(field="name")
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.grants.exists():
        raise DocumentGiven(field="name")
    document.name = clean_name(name, content_type=document.content_type)
    document.save(update_fields=["name", "updated_at"])
    return document
