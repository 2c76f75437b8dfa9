"""How often somebody's reports were right."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q

from apps.moderation.enums import ReportOutcome
from apps.moderation.models import Report, TrustedFlagger
from apps.users.models import User

ENOUGH = 5  # decided cases before a share says anything
BAD_SHARE = 0.2
LOOKED_BACK = 50  # cases


@dataclass(frozen=True, kw_only=True)
class Record:
    """Of the newest things a person reported that were decided: how many, and how many were right."""

    decided: int = 0
    upheld: int = 0

    @property
    def share(self) -> float | None:
        """Part that was right; None while there are too few."""
        return self.upheld / self.decided if self.decided >= ENOUGH else None

    @property
    def is_bad(self) -> bool:
        """Whether hardly anything was right: then reports are slowed, and the person is told so (DSA 23)."""
        return self.share is not None and self.share < BAD_SHARE

    @property
    def weight(self) -> int:
        """What it adds to a case, 0 to 40."""
        return round(40 * self.share) if self.share is not None else 10


def get_record(*, reporter: User | None) -> Record:
    """Get the record of a reporter; of a stranger there is none. To report one thing many times counts once."""
    if reporter is None:
        return Record()
    decided = Report.objects.filter(reporter=reporter).exclude(outcome=ReportOutcome.WAITING)
    upheld = Count("pk", filter=Q(outcome=ReportOutcome.UPHELD))
    cases = decided.values("case").annotate(newest=Max("created_at"), upheld=upheld).order_by("-newest")
    right = [row["upheld"] > 0 for row in cases[:LOOKED_BACK]]
    return Record(decided=len(right), upheld=sum(right))


def find_flagger(*, reporter: User | None) -> TrustedFlagger | None:
    """Find for which body the person reports, if they are trusted."""
    return TrustedFlagger.objects.filter(user=reporter, is_active=True).first() if reporter else None
