"""How many messages and tries there may be: each costs money, rings at somebody's bedside, or is a guess."""

from apps.core.services import count_attempt
from apps.users.models import User
from apps.users.services.origin import Origin

QUARTER, HOUR, DAY = 900, 3600, 86400
TRIES_A_DAY = 30


def count_message(*, user: User, number: str, origin: Origin) -> None:
    """Count an SMS: for one account 3 in a quarter and 10 a day, to one number 6 a day, from one network 30 an hour.

    :raises TooManyAttempts: when this is one too many
    """
    network = origin.network or origin.address
    count_attempt(limit="users.sms_network", who=network, at_most=30, seconds=HOUR)
    count_attempt(limit="users.sms_user", who=str(user.pk), at_most=3, seconds=QUARTER)
    count_attempt(limit="users.sms_user_day", who=str(user.pk), at_most=10, seconds=DAY)
    count_attempt(limit="users.sms_number", who=number, at_most=6, seconds=DAY)


def count_try(*, user: User) -> None:
    """Count a code that this account tries: 30 a day, on top of the five for each code.

    :raises TooManyAttempts: when this is one too many
    """
    count_attempt(limit="users.sms_code", who=str(user.pk), at_most=TRIES_A_DAY, seconds=DAY)
