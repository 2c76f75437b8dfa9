"""What this app does about what happened."""

from apps.core.events import subscribe
from apps.users import tasks
from apps.users.events import PhoneCodeRequested


@subscribe(PhoneCodeRequested)
def send_phone_code(event: PhoneCodeRequested) -> None:
    """Let a worker send the message."""
    tasks.send_phone_code.defer(challenge_id=str(event.challenge_id))
