"""Examples of versions for the OpenAPI."""

from apps.core.api.examples import answered
from apps.resumes.api.examples import AT, JOB, NAMED, STYLE

VERSION = {"number": 7, "reason": "saved", "created_at": AT}
DATA = {
    **NAMED,
    "style": STYLE,
    "sections": [{"type": "experience", "title": "", "content": {"items": [JOB]}}],
}
LISTED = answered("versions", VERSION)
KEPT = answered("kept", {**VERSION, "reason": "by_hand"}, 201)
SHOWN = answered("version", {**VERSION, "data": DATA})
COMPARED = answered(
    "another month",
    [{"pointer": "/sections/experience/content/items/0/start", "before": "2021-02", "after": "2021-03"}],
)
