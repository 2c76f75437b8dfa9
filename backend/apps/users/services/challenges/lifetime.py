"""How long the answer to a challenge is good, from the moment its mail is made."""

from datetime import timedelta

from apps.users.enums import ChallengeKind

LIFETIME = {
    ChallengeKind.VERIFY_EMAIL: timedelta(hours=24),
    ChallengeKind.MAGIC_LINK: timedelta(minutes=10),
    ChallengeKind.ALREADY_REGISTERED: timedelta(minutes=10),
    ChallengeKind.RESET_PASSWORD: timedelta(minutes=30),
}
WORTH_SENDING = timedelta(days=1)  # after that nobody waits for the mail any more
