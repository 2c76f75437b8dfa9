"""Mail that comes back: noticing it, writing no more, trying again."""

from apps.notifications.services.bounces.again import lift_stop_of_address, lift_stop_of_user, try_mail_again
from apps.notifications.services.bounces.note import note_bounce
from apps.notifications.services.bounces.report import hear_report
from apps.notifications.services.bounces.return_path import return_path_of
from apps.notifications.services.bounces.stop import find_mail_stop, is_mail_stopped

__all__ = [
    "find_mail_stop",
    "hear_report",
    "is_mail_stopped",
    "lift_stop_of_address",
    "lift_stop_of_user",
    "note_bounce",
    "return_path_of",
    "try_mail_again",
]
