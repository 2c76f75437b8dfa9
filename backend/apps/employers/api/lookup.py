"""Fill the form from the trade register."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refusal
from apps.core.api.views import ApiView
from apps.employers import services
from apps.employers.api import examples
from apps.employers.api.inputs import LookupInput
from apps.employers.api.outputs import (
    CompanyOutput,
)
from apps.tenants.permissions import IsMember, MemberRequest


class LookupView(ApiView):
    """The trade register."""

    permission_classes = [IsMember]
    query_serializer = LookupInput
    query_methods = frozenset({"POST"})
    transactional = False  # the register takes its time
    replayable = False  # an Idempotency-Key would hold a transaction open while the register takes its time

    @extend_schema(
        operation_id="look_up_company",
        summary="Look a company up in the trade register",
        tags=["employers"],
        parameters=[examples.TENANT],
        request=None,
        responses={200: CompanyOutput, 404: refusal(404)},
        examples=[examples.COMPANY_ANSWER],
    )
    def post(self, request: MemberRequest) -> Response:
        """Get what the trade register says about a KvK number, to fill in the form.

        The answer is at most a day old; nothing is saved.
        Refusals: 404 `company_not_found`; 429 `too_many_attempts` after 30 questions in an hour; 503
        `register_unavailable` with Retry-After when the register does not answer.
        """
        kvk_number = self.read_query(request)["kvk"]
        entry = services.look_up_company(tenant=request.tenant, kvk_number=kvk_number)
        return Response(CompanyOutput(entry).data)
