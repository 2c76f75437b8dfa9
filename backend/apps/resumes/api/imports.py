"""Files that become resumes: send one, see what was read."""

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.reverse import reverse

from apps.core.api.json import JsonParser
from apps.core.api.openapi import refusal, refused
from apps.core.api.problems import MEDIA_TYPE
from apps.core.api.uploads import UploadParser
from apps.core.api.views import ApiView, read
from apps.documents.selectors import list_documents_of
from apps.documents.services import FileSizeRefused, TooManyDocuments, TypeNotAccepted
from apps.resumes import selectors, services
from apps.resumes.api import import_examples as examples
from apps.resumes.api.import_shapes import ImportInput, ImportListedOutput, ImportOutput
from apps.users.permissions import IsCandidate, SignedInRequest

SECONDS = "2"  # after which it makes sense to ask again
REFUSED: dict[Any, Any] = {
    (404, MEDIA_TYPE): refusal(404),  # no such own file
    **refused(FileSizeRefused, TypeNotAccepted, TooManyDocuments, services.FileNotUnderstood),
}


class ImportView(ApiView):
    """The door for files."""

    permission_classes = [IsCandidate]
    parser_classes = [UploadParser, JsonParser]
    rate, rate_group = "60/h", "upload"
    replayable = False

    @extend_schema(
        operation_id="import_resume",
        summary="Make a resume of a file",
        tags=["resumes"],
        request={"multipart/form-data": ImportInput, "application/json": ImportInput},
        responses={202: ImportOutput, **REFUSED},
        examples=examples.ACCEPTED,
    )
    def post(self, request: SignedInRequest) -> Response:
        """Send a PDF, DOCX, JSON Resume, Europass XML or picture; or the id of an own file. Answers where to ask on.

        JSON and XML are ready at once. All else is kept among your files, checked, and read after that. Nothing is a
        resume before you confirm it. Refused with `file_size` (413), `type_not_accepted` (415),
        `too_many_documents` (409) or `file_not_understood` (400).
        """
        asked = read(ImportInput, request.data)
        if chosen := asked.pop("document", None):
            asked["document"] = get_object_or_404(list_documents_of(user=request.user), pk=chosen)
        return _accept(services.begin_import(owner=request.user, **asked), request)


class UploadView(ImportView):
    """The same door, as older clients call it."""

    @extend_schema(
        operation_id="upload_resume",
        summary="Upload a resume",
        tags=["resumes"],
        request={"multipart/form-data": ImportInput, "application/json": ImportInput},
        responses={202: ImportOutput, **REFUSED},
        examples=examples.ACCEPTED,
    )
    def post(self, request: SignedInRequest) -> Response:
        """Send a file; the same as `import_resume`."""
        return super().post(request)


class ImportsView(ApiView):
    """The caller's files that become resumes."""

    permission_classes = [IsCandidate]
    paginated = True

    @extend_schema(
        operation_id="list_resume_imports",
        summary="List files that become my resumes",
        tags=["resumes"],
        responses=ImportListedOutput(many=True),
        examples=[examples.LISTED],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List them, newest first; they go by themselves after 30 days."""
        return self.page(selectors.list_imports_of(user=request.user), ImportListedOutput)


def _accept(begun: Any, request: SignedInRequest) -> Response:
    place = reverse("resume-import", [begun.pk], request=request)
    return Response(ImportOutput(begun).data, 202, headers={"Location": place, "Retry-After": SECONDS})
