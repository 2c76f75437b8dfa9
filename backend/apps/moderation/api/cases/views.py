"""The queue, and one case."""

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.moderation.api import examples
from apps.moderation.api.cases.shapes import CaseOutput, CasesQuery, OpenedCaseOutput
from apps.moderation.models import Case
from apps.moderation.permissions import MayViewCases
from apps.moderation.selectors import CaseFilter, get_case, list_cases
from apps.moderation.services import read_reports
from apps.users.permissions import SignedInRequest


class CasesView(ApiView):
    """Everything that waits for a person, or did."""

    permission_classes = [MayViewCases]
    query_serializer = CasesQuery
    paginated = True

    @extend_schema(
        operation_id="list_cases",
        summary="List cases",
        tags=["moderation"],
        responses={200: CaseOutput(many=True)},
        examples=[examples.answered(examples.CASE)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List cases, newest first; senior ones only to who may decide them. `priority` says what is urgent."""
        wanted = CaseFilter(**self.read_query(request))
        return self.page(list_cases(reader=request.user, wanted=wanted), CaseOutput)


class CaseView(ApiView):
    """One case."""

    permission_classes = [MayViewCases]

    @extend_schema(
        operation_id="get_case",
        summary="Open a case",
        tags=["moderation"],
        responses={200: OpenedCaseOutput},
        examples=[examples.answered(examples.OPENED)],
    )
    def get(self, request: SignedInRequest, id: UUID) -> Response:
        """Read a case with its reports and evidence; the audit trail says that you did."""
        case = find_case(request, id)
        reports = read_reports(actor=request.user, case=case)
        return Response(OpenedCaseOutput(case, context={"reports": reports, "reader": request.user}).data)


def find_case(request: SignedInRequest, id: UUID) -> Case:
    """Find a case that the member of staff may see.

    :raises Http404: if there is none
    """
    try:
        return get_case(reader=request.user, case_id=id)
    except Case.DoesNotExist as error:
        raise Http404 from error
