"""Jobs of the app."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from apps.users.services import phones, sweep_expired_proofs

# Waits 2, 4, 8 … s, together eight minutes: nobody waits longer for a code.
SMS_RETRY = RetryStrategy(max_attempts=9, exponential_wait=2)


@app.periodic(cron="37 3 * * *")
@app.task(name="users.sweep", queue="upkeep", queueing_lock="users.sweep")
def sweep(timestamp: int, **_: object) -> None:
    """Delete expired challenges, tokens and sessions."""
    sweep_expired_proofs()


@app.task(name="users.send_phone_code", queue="sms", retry=SMS_RETRY)
def send_phone_code(*, challenge_id: str, **_: object) -> None:
    """Send the code to the number that somebody wants to prove."""
    phones.send_phone_code(challenge_id=UUID(challenge_id))
