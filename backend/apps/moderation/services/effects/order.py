"""What has to be done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class Order:
    """A decision, for the service that carries it out.

    :param row: what the decision is about
    :param reason: for the audit trail
    :param seen: the `updated_at` of the row that somebody looked at
    :param check_id: the look of the rules that somebody saw, where one held a job
    """

    actor: User
    row: Any
    reason: str
    decision_id: UUID
    check_id: UUID | None = None
    seen: datetime | None = None
