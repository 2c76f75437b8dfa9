"""How long the queue goes on."""

from procrastinate import RetryDecision, RetryStrategy
from procrastinate.jobs import Job

LONGEST = 24 * 3600  # seconds; whoever asks for more is asked again tomorrow


class PatientRetry(RetryStrategy):
    """Waits as the other side asked (`retry_after` of the exception), and else longer and longer."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """Say when to try again; None: never."""
        decision = super().get_retry_decision(exception=exception, job=job)
        seconds = getattr(exception, "retry_after", None)
        if decision is None or seconds is None:
            return decision
        return RetryDecision(retry_in={"seconds": min(seconds, LONGEST)})


# Waits 2, 4, 8 … s, together 18 hours: a mail server may be away for a night.
RETRY = PatientRetry(max_attempts=15, exponential_wait=2)
