"""How often somebody's reports were right."""

from dataclasses import dataclass

from apps.moderation.enums import ReportOutcome
from apps.moderation.models import Report, TrustedFlagger
from apps.users.models import User

ENOUGH = 5  # decided reports before a share says anything
BAD_SHARE = 0.2
LOOKED_BACK = 50  # reports


@dataclass(frozen=True, kw_only=True)
class Record:
    """Of the newest reports of a person that were decided: how many, and how many were right."""

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
    """Get the record of a reporter; of a stranger there is none."""
    if reporter is None:
        return Record()
    decided = Report.objects.filter(reporter=reporter).exclude(outcome=ReportOutcome.WAITING)
    outcomes = list(decided.order_by("-id").values_list("outcome", flat=True)[:LOOKED_BACK])
    return Record(decided=len(outcomes), upheld=outcomes.count(ReportOutcome.UPHELD))


def find_flagger(*, reporter: User | None) -> TrustedFlagger | None:
    """Find for which body the person reports, if they are trusted."""
    return TrustedFlagger.objects.filter(user=reporter, is_active=True).first() if reporter else None
