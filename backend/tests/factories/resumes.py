"""Resumes."""

from typing import Any

from apps.resumes.models import Resume
from apps.resumes.models.content import ResumeData
from apps.resumes.services import create_resume
from apps.users.models import User
from tests.factories.users import UserFactory

CONTACT: dict[str, Any] = {"name": "Ewa Nowak", "email": "ewa@example.org", "city": "Venlo"}
JOB: dict[str, Any] = {"position": "Order picker", "organization": "Magazijn Venlo", "start": "2021-03"}
DATA: dict[str, Any] = {
    "title": "For warehouses",
    "sections": [
        {"type": "contact", "content": CONTACT},
        {"type": "summary", "content": {"headline": "Order picker", "right_to_work": "yes"}},
        {"type": "experience", "content": {"items": [{**JOB, "is_current": True}]}},
        {
            "type": "skills",
            "content": {
                "skills": [{"name": "Scanning"}],
                "languages": [{"language": "pl", "level": "C2"}, {"language": "nl", "level": "A2"}],
                "licences": [{"kind": "forklift", "expires_on": "2028-05-31"}],
            },
        },
    ],
}


def make_resume_of(owner: User | None = None, **changes: Any) -> Resume:
    """A resume of the person, or of somebody new; `changes` are of `ResumeData`."""
    return create_resume(owner=owner or UserFactory(), data=ResumeData.model_validate({**DATA, **changes}))
