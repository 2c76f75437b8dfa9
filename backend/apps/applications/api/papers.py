"""The copy of an identity paper: the candidate gives it and takes it back, both sides see what became of it."""

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.applications import selectors
from apps.applications.api.answer import find_application
from apps.applications.api.paper_shapes import GIVE, SHOWN, GivePaperInput, IdentityPaperOutput
from apps.applications.models import Application
from apps.applications.permissions import DecidesOrOwns, PartyRequest
from apps.applications.services.papers import (
    IdentityPaperNotThere,
    IdentityPaperTooEarly,
    give_identity_paper,
    remove_identity_paper,
)
from apps.core.api.openapi import refused
from apps.core.api.uploads import UploadParser
from apps.core.api.views import ApiView, read
from apps.documents.services import (
    FileSizeRefused,
    PaperIsCopy,
    PaperTypeNotAccepted,
    PaperWaits,
    TooManyDocuments,
)

NO_FILE = refused(FileSizeRefused, PaperTypeNotAccepted)
NOT_NOW = refused(IdentityPaperTooEarly, PaperIsCopy, PaperWaits, TooManyDocuments)


def show_paper(application: Application, status: int = 200) -> Response:
    """Answer with what became of it.

    :raises Http404: if nobody ever gave one
    """
    shown = selectors.find_paper_shown(application=application)
    if shown is None:
        raise Http404
    return Response(IdentityPaperOutput(shown).data, status)


class IdentityPaperView(ApiView):
    """The copy of an identity paper that goes with one application."""

    permission_classes = [DecidesOrOwns]
    parser_classes = [UploadParser]
    # An answer is not stored with the file: the same file again is the same paper anyway.
    replayable = False
    storable = False

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Count uploads by a stricter limit than looks."""
        if request.method == "POST":
            self.rate, self.rate_group = "60/h", "upload"  # type: ignore[misc]  # of this request's view
        super().initial(request, *args, **kwargs)

    @extend_schema(
        operation_id="get_identity_paper",
        summary="See what became of the identity paper",
        tags=["applications"],
        responses=IdentityPaperOutput,
        examples=[SHOWN],
    )
    def get(self, request: PartyRequest, application_id: UUID) -> Response:
        """See whether it is ready, until when it stays, and when and why the employer read it.

        Both sides see this; 404 if no paper was ever given.
        """
        return show_paper(find_application(request, application_id))

    @extend_schema(
        operation_id="give_identity_paper",
        summary="Give a copy of your identity paper",
        tags=["applications"],
        request={"multipart/form-data": GivePaperInput},
        responses={201: IdentityPaperOutput, **NO_FILE, **NOT_NOW},
        examples=[GIVE, SHOWN],
    )
    def post(self, request: PartyRequest, application_id: UUID) -> Response:
        """Give it to the employer whose offer you accepted, so that you can start work; it replaces an earlier one.

        The employer gets a copy with its name and the date all over the picture; the file that you send is deleted
        once that is made. It goes after four weeks, or four weeks after you were hired; at once when the application
        ends, and whenever you delete it. Before the offer is accepted: `identity_paper_too_early` (409).
        """
        application = find_application(request, application_id)
        file = read(GivePaperInput, request.data)["file"]
        give_identity_paper(application=application, file=file, name=file.name, actor=request.user)
        return show_paper(application, 201)

    @extend_schema(
        operation_id="delete_identity_paper",
        summary="Delete your identity paper",
        tags=["applications"],
        responses={204: OpenApiResponse(description="It is gone."), **refused(IdentityPaperNotThere)},
    )
    def delete(self, request: PartyRequest, application_id: UUID) -> Response:
        """Take it back at any time. You still see who read it before."""
        application = find_application(request, application_id)
        remove_identity_paper(application=application, actor=request.user)
        return Response(status=204)
