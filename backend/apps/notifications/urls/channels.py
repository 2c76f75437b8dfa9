"""The ways by which people are told: mail, Telegram, push."""

from django.urls import URLPattern, path

from apps.notifications.api.mail.state import MailStateView
from apps.notifications.api.push.key import PushKeyView
from apps.notifications.api.push.subscriptions import PushSubscriptionsView, PushSubscriptionView
from apps.notifications.api.telegram.ask_test import TelegramTestView
from apps.notifications.api.telegram.link import TelegramLinkView

urlpatterns: list[URLPattern] = [
    path("notifications/mail/", MailStateView.as_view(), name="mail-state"),
    path("telegram/link/", TelegramLinkView.as_view(), name="telegram-link"),
    path("telegram/test/", TelegramTestView.as_view(), name="telegram-test"),
    path("push/key/", PushKeyView.as_view(), name="push-key"),
    path("push/subscriptions/", PushSubscriptionsView.as_view(), name="push-subscriptions"),
    path(
        "push/subscriptions/<uuid:subscription_id>/", PushSubscriptionView.as_view(), name="push-subscription"
    ),
]
