"""What somebody needs to know to apply, in one statement."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from apps.candidates.selectors import band_of
from apps.core.selectors import find_prepared_row
from apps.jobs.services.facts import Question
from apps.users.models import User

# The same jobs as `list_jobs_to_apply_to`.
OPENING = """
    SELECT j.id, j.title::text, j.status::text, j.place_name::text,
        coalesce(nullif(e.trade_name, ''), e.legal_name)::text, j.questions::text, c.id,
        ST_Distance(p.point, j.point)
    FROM jobs_job j JOIN employers_employer e ON e.id = j.employer_id
    LEFT JOIN candidates_candidate c ON c.user_id = %(user)s
    LEFT JOIN locations_postcode p ON p.pc4 = c.home_postcode
    WHERE j.id = %(job)s AND j.published_at IS NOT NULL AND j.source_name = ''
"""


@dataclass(frozen=True)
class Opening:
    """A job to one who applies: how it is shown, what the employer asks, and how far it is from their home.

    `candidate_id` is None for who has no profile yet.
    """

    id: UUID
    title: str
    status: str
    place_name: str
    employer: str
    questions: list[Question]
    candidate_id: UUID | None
    distance_km_band: int | None


def find_opening(*, job_id: UUID, user: User) -> Opening | None:
    """Find a job that the person may have seen and wants to apply to; None if there is none (see above)."""
    row = find_prepared_row("applications_opening", OPENING, {"job": job_id, "user": user.pk})
    return None if row is None else _read(*row)


def _read(*row: Any) -> Opening:
    id, title, status, place_name, employer, questions, candidate_id, meters = row
    return Opening(
        id=id,
        title=title,
        status=status,
        place_name=place_name,
        employer=employer,
        questions=orjson.loads(questions),
        candidate_id=candidate_id,
        distance_km_band=band_of(meters),
    )
