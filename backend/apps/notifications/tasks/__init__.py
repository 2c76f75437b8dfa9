"""Jobs of the app."""

from apps.notifications.tasks.enqueue import enqueue
from apps.notifications.tasks.send import send_invitation, send_mail, send_notice
from apps.notifications.tasks.summary import send_summary
from apps.notifications.tasks.telegram import hear_telegram
from apps.notifications.tasks.upkeep import sweep

__all__ = ["enqueue", "hear_telegram", "send_invitation", "send_mail", "send_notice", "send_summary", "sweep"]
