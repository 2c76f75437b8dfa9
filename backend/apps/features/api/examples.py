"""Values that the OpenAPI shows."""

from drf_spectacular.utils import OpenApiExample, OpenApiParameter

NAME = OpenApiParameter(
    "name",
    str,
    OpenApiParameter.PATH,
    description="The name of a feature, in small letters.",
    examples=[OpenApiExample("resume writer", "ai_resume")],
)
TENANT = OpenApiParameter(
    "X-Tenant",
    str,
    OpenApiParameter.HEADER,
    description="The slug of the organization you ask for, if you act for several.",
)
FEATURE = OpenApiExample("On", response_only=True, value={"name": "ai_resume", "is_on": True})
FEATURES = OpenApiExample(
    "One on, one off",
    response_only=True,
    value={"results": [{"name": "ai_resume", "is_on": True}, {"name": "job_scraping", "is_on": False}]},
)
