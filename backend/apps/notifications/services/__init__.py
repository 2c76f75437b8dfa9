"""Writes of the app."""

from apps.notifications.services import bounces, push, telegram
from apps.notifications.services.ask import ask_for_notice
from apps.notifications.services.deliver import deliver_notice
from apps.notifications.services.forget import forget_deliveries_about
from apps.notifications.services.once import DeliveryPostponed
from apps.notifications.services.plan import Errand, plan_notices
from apps.notifications.services.preferences import AlwaysOn, set_preferences, set_times
from apps.notifications.services.read import (
    NoticeNotFound,
    mark_all_read,
    mark_conversation_read,
    mark_notice_read,
    mark_read_at,
)
from apps.notifications.services.stop import Stop, StopLinkRefused, find_category_to_stop, stop_category
from apps.notifications.services.summary import deliver_summary
from apps.notifications.services.upkeep import sweep_deliveries, sweep_notices

__all__ = [
    "AlwaysOn",
    "DeliveryPostponed",
    "Errand",
    "NoticeNotFound",
    "Stop",
    "StopLinkRefused",
    "ask_for_notice",
    "bounces",
    "deliver_notice",
    "deliver_summary",
    "find_category_to_stop",
    "forget_deliveries_about",
    "mark_all_read",
    "mark_conversation_read",
    "mark_notice_read",
    "mark_read_at",
    "plan_notices",
    "push",
    "set_preferences",
    "set_times",
    "stop_category",
    "sweep_deliveries",
    "sweep_notices",
    "telegram",
]
