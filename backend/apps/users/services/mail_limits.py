"""How often anybody may make us write to an address: counted in PostgreSQL, so that it holds without Redis.

Two limits guard one address. Who asks again and again is stopped early, but only for themselves: strangers cannot use
up what the owner may ask. The limit over all who ask is so high that only many places together reach it; it keeps the
mailbox from flooding.
"""

from apps.core.errors import TooManyAttempts
from apps.core.services import count_attempt

QUARTER, HOUR, DAY = 900, 3600, 86400


def count_asking(*, what: str, email: str, address: str) -> None:
    """Count that this address of the net asks for a mail: 60 an hour to all; 5 in a quarter and 15 a day to one.

    :param what: the kind of mail ("link", "reset" …); each is counted on its own
    :raises TooManyAttempts: when this is one too many
    """
    who = f"{address}\n{email}"
    count_attempt(limit=f"users.{what}_from", who=address, at_most=60, seconds=HOUR)
    count_attempt(limit=f"users.{what}_asker", who=who, at_most=5, seconds=QUARTER)
    count_attempt(limit=f"users.{what}_asker_day", who=who, at_most=15, seconds=DAY)


def count_mail_to(*, what: str, email: str) -> None:
    """Count a mail to this e-mail address, whoever asked: 150 a day.

    :raises TooManyAttempts: when this is one too many
    """
    count_attempt(limit=f"users.{what}_email", who=email, at_most=150, seconds=DAY)


def is_within(*, limit: str, who: str, at_most: int, seconds: int) -> bool:
    """Count, and say whether it was not one too many, where that changes what happens but is no refusal."""
    try:
        count_attempt(limit=limit, who=who, at_most=at_most, seconds=seconds)
    except TooManyAttempts:
        return False
    return True
