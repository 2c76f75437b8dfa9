"""Examples of links for the OpenAPI."""

from drf_spectacular.utils import OpenApiExample

LINK = {
    "url": "https://jobs.example.org/r/q83vEjRWeJCrze8SNFZ4kA/",
    "slug": "q83vEjRWeJCrze8SNFZ4kA",
    "expires_at": "2026-12-21T09:30:00Z",
    "has_password": True,  # nosec B105  # whether there is one
    "shows_contact": False,
    "shows_version": 4,
    "views": 7,
    "last_viewed_on": "2026-11-20",
    "created_at": "2026-11-01T09:30:00Z",
}
WISHES = {"password": "wooden shoes", "shows_contact": False}  # nosec B105  # an example
SHARE = OpenApiExample("share", WISHES, request_only=True)
SHARED = OpenApiExample("link", LINK, response_only=True)
SEEN = OpenApiExample(
    "shared resume",
    {
        "language": "en",
        "sections": [
            {
                "type": "summary",
                "title": "",
                "content": {
                    "headline": "Order picker with five years of experience",
                    "text": "",
                    "available_from": "2026-12-01",
                    "hours_min": 24,
                    "hours_max": 40,
                    "availability": {"monday": ["morning", "afternoon"]},
                    "right_to_work": "yes",
                },
            }
        ],
        "expires_at": "2026-12-21T09:30:00Z",
    },
    response_only=True,
)
