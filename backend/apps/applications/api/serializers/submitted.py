"""What somebody who applied is shown, from what was found and written: `ApplicationOutput` without reading again."""

from typing import Any

from rest_framework import serializers

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.selectors import Opening
from apps.applications.services import Submission

TIME = serializers.DateTimeField()


def show_submission(submission: Submission, opening: Opening) -> dict[str, Any]:
    """Show the application as it was just handed in."""
    at = TIME.to_representation(submission.at)
    entry = {
        "id": str(submission.entry_id),
        "side": Side.CANDIDATE.value,
        "from_status": "",
        "to_status": ApplicationStatus.SUBMITTED.value,
        "reason": "",
        "created_at": at,
    }
    return {
        "id": str(submission.application_id),
        "job": {
            "id": str(opening.id),
            "title": opening.title,
            "status": opening.status,
            "place_name": opening.place_name,
            "employer": opening.employer,
        },
        "status": ApplicationStatus.SUBMITTED.value,
        "letter": submission.letter,
        "answers": submission.answers,
        "timeline": [entry],
        "has_resume": submission.resume_version_id is not None,
        "created_at": at,
        "updated_at": at,
    }
