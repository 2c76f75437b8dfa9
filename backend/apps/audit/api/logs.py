"""The operational log: read it, take it along, empty it."""

from uuid import UUID

from django.http import StreamingHttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.audit import selectors, services
from apps.audit.api import examples
from apps.audit.api.answers import answer_with_file, describe_files
from apps.audit.api.queries import LogsFileQuery, LogsQuery
from apps.audit.api.shapes import LogLineOutput
from apps.audit.enums import FileFormat
from apps.audit.permissions import LogsRequest, MayReadLogs
from apps.core.api.examples import answered
from apps.core.api.views import ApiView


class LogsView(ApiView):
    """The log of an organization, or for staff that of the platform."""

    permission_classes = [MayReadLogs]
    query_serializer = LogsQuery
    paginated = True

    @extend_schema(
        operation_id="list_logs",
        summary="Read the operational log",
        tags=["audit"],
        responses={200: LogLineOutput(many=True)},
        examples=[answered("A line", examples.LINE)],
    )
    def get(self, request: LogsRequest) -> Response:
        """List what happened while the platform worked for you, newest first: feeds read, webhooks off, errors.

        Of the last 30 days, the newest 20,000 lines. Never personal data.
        """
        return self.page(
            selectors.list_log_lines(tenant=request.tenant, **self.read_query(request)), LogLineOutput
        )


class LogLineView(ApiView):
    """One line."""

    permission_classes = [MayReadLogs]

    @extend_schema(
        operation_id="get_log_line",
        summary="Read one line",
        tags=["audit"],
        responses={200: LogLineOutput},
        examples=[answered("A line", examples.LINE)],
    )
    def get(self, request: LogsRequest, line_id: UUID) -> Response:
        """Get one line of the own log."""
        return Response(LogLineOutput(selectors.get_log_line(tenant=request.tenant, id=line_id)).data)


class ExportLogsView(ApiView):
    """The log as a file."""

    permission_classes = [MayReadLogs]
    query_serializer = LogsFileQuery
    rate, rate_group = "20/h", "export-logs"

    @extend_schema(
        operation_id="export_logs",
        summary="Take the log along",
        tags=["audit"],
        responses=describe_files(examples.LINE),
    )
    def get(self, request: LogsRequest) -> StreamingHttpResponse:
        """Get the lines as CSV or JSON, oldest first. That you did is written down."""
        asked = self.read_query(request)
        file_format = FileFormat(asked.pop("format"))
        parts = services.write_logs(
            actor=request.user, tenant=request.tenant, file_format=file_format, **asked
        )
        return answer_with_file(parts, name="log", file_format=file_format)


class ClearLogsView(ApiView):
    """Emptying the log."""

    permission_classes = [MayReadLogs]

    @extend_schema(
        operation_id="clear_logs",
        summary="Empty the operational log",
        tags=["audit"],
        responses={204: None},
    )
    def delete(self, request: LogsRequest) -> Response:
        """Delete every line of the own log. That you did stays in the audit, which nobody can clear."""
        services.clear_logs(actor=request.user, tenant=request.tenant)
        return Response(status=204)
