"""What the paths of the steps have in common."""

from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.response import Response

from apps.applications.api import examples
from apps.applications.api.serializers import (
    RejectInput,
    StepInput,
)
from apps.applications.api.steps import REFUSALS, take_step
from apps.applications.enums import ApplicationStatus
from apps.applications.permissions import PartyRequest
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import ApiView, read

NOT_NOW = "Refused with `step_not_allowed` (409) if the status of now does not allow it."


def describe_step(
    verb: str,
    summary: str,
    description: str,
    *,
    output: Any,
    example: dict[str, Any],
    to: ApplicationStatus,
    reason: str = "",
) -> Any:
    """Describe a step for the OpenAPI; all of them answer and refuse alike."""
    operation = extend_schema(
        operation_id=f"{verb}_application",
        summary=summary,
        description=f"{description} {NOT_NOW}",
        tags=["applications"],
        parameters=[IF_MATCH],
        responses={200: output, **REFUSALS},
        request=RejectInput if to == ApplicationStatus.REJECTED else StepInput,
        examples=[examples.asked({"reason": reason}), examples.answered({**example, "status": to.value})],
    )
    return extend_schema_view(post=operation)


class StepView(ApiView):
    """One named step."""

    to: ClassVar[ApplicationStatus]
    input_serializer: ClassVar[type[StepInput | RejectInput]] = StepInput

    def post(self, request: PartyRequest, application_id: UUID) -> Response:
        """Take it."""
        data = read(self.input_serializer, request.data)
        return take_step(request, application_id, status=self.to, **data)
