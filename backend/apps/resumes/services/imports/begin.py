"""Take a file in to make a resume of it."""

from django.core.files.base import File
from django.db import transaction

from apps.core.events import publish
from apps.core.services import record_audit
from apps.documents.enums import DocumentPurpose
from apps.documents.models import Document
from apps.documents.services import upload_document
from apps.resumes.enums import ImportState
from apps.resumes.events import ResumeImportBegun
from apps.resumes.models import ResumeImport
from apps.resumes.services.imports.kinds import BY_TYPE, find_text_format, read_text
from apps.users.models import User


@transaction.atomic
def begin_import(*, owner: User, file: File | None = None, document: Document | None = None) -> ResumeImport:
    """Begin to read a resume out of a file. JSON and XML are read at once; all else is kept, checked, then read.

    :param file: what was sent; `name` is what it is called
    :param document: instead of a file: one of the owner's own
    :raises FileNotUnderstood: if it is a JSON or XML that is no resume
    :raises FileSizeRefused, TypeNotAccepted, TooManyDocuments: as `upload_document`
    """
    text_format = find_text_format(file) if file else None
    if file and text_format:
        reading = read_text(file.read(), format=text_format)
        begun = ResumeImport.objects.create(
            owner=owner, format=text_format, state=ImportState.READY, **reading.to_json()
        )
    else:
        kept = document or _keep(owner, file)
        begun = ResumeImport.objects.create(owner=owner, document=kept, format=BY_TYPE[kept.content_type])
        publish(ResumeImportBegun(import_id=begun.pk))
    record_audit(
        actor=owner, action="resumes.began_import", subject=begun, detail={"format": str(begun.format)}
    )
    return begun


def _keep(owner: User, file: File | None) -> Document:
    if file is None:
        raise TypeError("begin_import needs a file or a document")
    return upload_document(owner=owner, file=file, name=file.name or "", purpose=DocumentPurpose.RESUME)
