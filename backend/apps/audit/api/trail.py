"""The audit: read it, take it along, prove it."""

from django.http import StreamingHttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.audit import selectors, services
from apps.audit.api import examples
from apps.audit.api.answers import answer_with_file, describe_files
from apps.audit.api.paging import AuditPages
from apps.audit.api.queries import AuditFileQuery, AuditQuery, VerifyQuery
from apps.audit.api.shapes import AuditEntryOutput, WalkOutput
from apps.audit.enums import FileFormat
from apps.audit.permissions import MayReadAudit
from apps.core.api.examples import answered
from apps.core.api.views import ApiView
from apps.users.permissions import SignedInRequest

SECONDS = 2.0  # that one walk may take


class AuditView(AuditPages, ApiView):
    """What was written down."""

    permission_classes = [MayReadAudit]
    query_serializer = AuditQuery

    @extend_schema(
        operation_id="list_audit",
        summary="Read the audit",
        tags=["audit"],
        responses={200: AuditEntryOutput(many=True)},
        examples=[answered("An act", examples.ENTRY)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List who did what to which row, newest first, with what the act changed there.

        Nobody can change or clear it. That you read it is written down as well.
        """
        return self.page_of(selectors.list_audit(**self.read_query(request)))


class ExportAuditView(ApiView):
    """The audit as a file."""

    permission_classes = [MayReadAudit]
    query_serializer = AuditFileQuery
    rate, rate_group = "20/h", "export-audit"

    @extend_schema(
        operation_id="export_audit",
        summary="Take the audit along",
        tags=["audit"],
        responses=describe_files(examples.ENTRY),
    )
    def get(self, request: SignedInRequest) -> StreamingHttpResponse:
        """Get the entries as CSV or JSON, oldest first, with digests and heads of the chain, however many there are."""
        asked = self.read_query(request)
        file_format = FileFormat(asked.pop("format"))
        parts = services.write_audit(actor=request.user, file_format=file_format, **asked)
        return answer_with_file(parts, name="audit", file_format=file_format)


class VerifyAuditView(ApiView):
    """Whether the audit is what it was."""

    permission_classes = [MayReadAudit]
    query_serializer = VerifyQuery
    rate, rate_group = "60/m", "verify-audit"
    transactional = False  # it seals first, and the chain is read as it stands, page by page

    @extend_schema(
        operation_id="verify_audit",
        summary="Prove the audit",
        tags=["audit"],
        responses={200: WalkOutput},
        examples=[answered("Somebody changed a row", examples.WALK)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """Walk along the chain for up to 2 seconds, from the beginning or behind `after`.

        Finds entries that were changed, taken away, added with an old date or given another actor, links that do not
        fit, and chains that are shorter than an anchor or another one than was signed.
        """
        after = self.read_query(request)["after"]
        return Response(WalkOutput(services.verify_now(after=after, at_most_seconds=SECONDS)).data)
