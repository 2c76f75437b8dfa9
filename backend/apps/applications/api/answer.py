"""One application, found and shown as the side that asks may see it."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from rest_framework.response import Response

from apps.applications import selectors
from apps.applications.api.serializers import ApplicationOutput, EmployerApplicationOutput
from apps.applications.models import Application
from apps.applications.permissions import PartyRequest
from apps.applications.services import note_contact_reads
from apps.core.api.etag import etag_of


def find_application(request: PartyRequest, application_id: UUID) -> Application:
    """Find it among those of the candidate or of the organization.

    :raises Http404: if it is not there, or somebody else's
    """
    tenant = getattr(request, "tenant", None)
    own = (
        selectors.list_applications_of(tenant=tenant)
        if tenant
        else selectors.list_applications_by(user=request.user)
    )
    application: Application = get_object_or_404(own, pk=application_id)
    return application


def show_application(request: PartyRequest, application_id: UUID) -> Response:
    """Answer with the application as it is now, and its version."""
    application = find_application(request, application_id)
    headers = {"ETag": etag_of(application)}
    if not getattr(request, "tenant", None):
        return Response(ApplicationOutput(application).data, headers=headers)
    note_contact_reads(reader=request.user, applications=[application])
    context = {"cards": selectors.list_cards_for(applications=[application])}
    return Response(EmployerApplicationOutput(application, context=context).data, headers=headers)
