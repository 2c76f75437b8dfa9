"""What resumes can look like."""

from typing import Any

from django.templatetags.static import static
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.examples import answered
from apps.core.api.views import ApiView
from apps.resumes.enums import Template
from apps.resumes.services.paper import HEIGHT, WIDTH

# Names are in the language of who asks.
SHARED = {"Cache-Control": "public, max-age=300", "Vary": "Accept-Language, Authorization"}
EXAMPLE = answered(
    "one of them",
    [
        {
            "template": "clear",
            "name": "Clear",
            "preview_url": "https://safejob.example/static/resumes/templates/clear.png",
            "preview_width": WIDTH,
            "preview_height": HEIGHT,
        }
    ],
)


class TemplateOutput(serializers.Serializer[Any]):
    """A way to look."""

    template = serializers.ChoiceField(Template.choices)
    name = serializers.CharField(help_text="in the language of the caller")
    preview_url = serializers.URLField(help_text="a picture of a made-up resume, PNG")
    preview_width = serializers.IntegerField(help_text="pixels")
    preview_height = serializers.IntegerField(help_text="pixels")


class TemplatesView(ApiView):
    """The templates."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="list_resume_templates",
        summary="List the templates of resumes",
        tags=["resumes"],
        responses=TemplateOutput(many=True),
        examples=[EXAMPLE],
    )
    def get(self, request: Request) -> Response:
        """List them all, each with a preview picture. Any goes with any color, typeface and language."""
        shown = [_show(request, template) for template in Template]
        return Response(
            TemplateOutput(shown, many=True).data, headers={"Cache-Control": "public, max-age=300"}
        )


def _show(request: Request, template: Template) -> dict[str, Any]:
    return {
        "template": template,
        "name": template.label,
        "preview_url": request.build_absolute_uri(static(f"resumes/templates/{template.value}.png")),
        "preview_width": WIDTH,
        "preview_height": HEIGHT,
    }
