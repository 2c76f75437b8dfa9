"""Questions to the owner of an e-mail address: asked, armed when the mail is made, answered once."""

from apps.users.services.challenges.answer import (
    find_answered,
    find_registration,
    is_same_browser,
    require_answered,
    use_up,
)
from apps.users.services.challenges.arm import ArmedChallenge, arm_challenge
from apps.users.services.challenges.ask import ask_challenge
from apps.users.services.challenges.code import MOST_TRIES, try_code
from apps.users.services.challenges.lifetime import LIFETIME, WORTH_SENDING

__all__ = [
    "LIFETIME",
    "MOST_TRIES",
    "WORTH_SENDING",
    "ArmedChallenge",
    "arm_challenge",
    "ask_challenge",
    "find_answered",
    "find_registration",
    "is_same_browser",
    "require_answered",
    "try_code",
    "use_up",
]
