"""A resume that was shared, for whoever has the link."""

from typing import Any

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.limits import client_address
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.resumes.api import share_examples as examples
from apps.resumes.api.share_shapes import SharedResumeOutput
from apps.resumes.services.paper import make_pdf
from apps.resumes.services.sharing import LinkDead, Shared, open_shared

PASSWORD = OpenApiParameter(
    "X-Share-Password",
    str,
    OpenApiParameter.HEADER,
    description="if the link has one; never in the address, which others see",
)
# Who follows a link in the resume tells nobody where it stood, and no search engine keeps it.
QUIET = {"X-Robots-Tag": "noindex, nofollow, noarchive", "Referrer-Policy": "no-referrer"}


class PublicResumeView(ApiView):
    """What a link shows. Every refusal is the same: same words, same headers, same time."""

    permission_classes = [AllowAny]
    storable = False
    rate, rate_group = "60/m", "shared-resume"

    def open(self, request: Request, share_slug: str, *, is_counted: bool = True) -> Shared:
        """Open the link.

        :raises LinkDead: if it shows nothing to this caller
        """
        return open_shared(
            slug=share_slug,
            password=request.headers.get("X-Share-Password", ""),
            address=client_address(request._request),
            reader_id=request.user.pk if request.user.is_authenticated else None,
            is_counted=is_counted,
        )

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Keep every answer quiet."""
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in QUIET.items():
            response.headers[name] = value
        return response


class SharedResumeView(PublicResumeView):
    """As JSON."""

    @extend_schema(
        operation_id="get_shared_resume",
        summary="See a resume that was shared",
        tags=["resumes"],
        parameters=[PASSWORD],
        responses={200: SharedResumeOutput, **refused(LinkDead)},
        examples=[examples.SEEN],
    )
    def get(self, request: Request, share_slug: str) -> Response:
        """See what the person shares; ways to reach them only if they want that.

        `link_dead` (404) for whatever is wrong, a password too; after ten of them 429 for a quarter of an hour.
        """
        return Response(SharedResumeOutput(self.open(request, share_slug)).data)


class SharedPdfView(PublicResumeView):
    """On paper."""

    @extend_schema(
        operation_id="get_shared_resume_pdf",
        summary="Download a resume that was shared",
        tags=["resumes"],
        parameters=[PASSWORD],
        responses={(200, "application/pdf"): OpenApiTypes.BINARY, **refused(LinkDead)},
    )
    def get(self, request: Request, share_slug: str) -> Any:
        """Download the same as a PDF. Refused as the JSON is."""
        pdf = make_pdf(self.open(request, share_slug, is_counted=False).data)
        headers = {"Content-Disposition": 'attachment; filename="resume.pdf"'}
        return HttpResponse(pdf, content_type="application/pdf", headers=headers)
