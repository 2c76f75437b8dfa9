"""Examples for the OpenAPI."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

from apps.core.api.examples import answered, asked

AT = "2026-11-21T09:30:00Z"
STYLE = {"primary_color": "#1d4ed8", "font_family": "source-sans", "font_size": 10.0}
RESUME: dict[str, Any] = {
    "id": "019aa0c1-2b1e-7a44-9d55-0c8e2f6b7a10",
    "family_id": "019aa0c1-2b1e-7a44-9d55-0c8e2f6b7a11",
    "title": "For warehouses",
    "language": "en",
    "template": "clear",
    "style": STYLE,
    "created_at": AT,
    "updated_at": AT,
}
JOB = {
    "position": "Order picker",
    "organization": "Magazijn Venlo",
    "city": "Venlo",
    "start": "2021-03",
    "end": "",
    "is_current": True,
    "text": "",
    "highlights": ["Picked 120 lines an hour with a hand scanner"],
}
SECTION: dict[str, Any] = {
    "id": "019aa0c1-3c1e-7a44-9d55-0c8e2f6b7a12",
    "type": "experience",
    "title": "",
    "position": 0,
    "is_visible": True,
    "content": {"items": [JOB]},
    "updated_at": AT,
}
DETAIL = {**RESUME, "sections": [SECTION]}
NAMED = {"title": "For warehouses", "language": "en", "template": "clear"}

LISTED = answered("my resumes", RESUME)
CREATE = asked("from the profile", {"title": "For warehouses", "from_profile": True})
CREATED = answered("new", DETAIL, 201)
SHOWN = answered("resume", DETAIL)
REPLACE = asked("all three", NAMED)
CHANGE = asked("another template", {"template": "timeline"})
CHANGED = answered("resume", RESUME)
FAMILY = answered("languages", [RESUME, {**RESUME, "language": "nl"}])
SECTIONS = answered("sections", [SECTION])
SECTION_SHOWN = answered("section", SECTION)
ADD = asked("work", {"type": "experience", "content": {"items": [JOB]}})
ADDED = answered("work", SECTION, 201)
SAVE = asked("work", {"content": {"items": [JOB]}})
REORDER = asked("order", {"sections": [SECTION["id"]]})
STYLED = answered("style", STYLE)
SET_STYLE = asked("style", STYLE)
JSON_RESUME = OpenApiExample(
    "JSON Resume",
    {
        "basics": {"name": "Ewa Nowak", "location": {"city": "Venlo"}},
        "work": [{"position": "Order picker", "name": "Magazijn Venlo", "startDate": "2021-03"}],
    },
    response_only=True,
    media_type="application/json",
)
