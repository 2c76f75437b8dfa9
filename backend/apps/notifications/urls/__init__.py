"""Paths below /api/v1/, and where other systems post to us at the root."""

from django.urls import URLPattern, path

from apps.notifications.api.mail.tracking import MailTracking
from apps.notifications.api.telegram.webhook import TelegramWebhook
from apps.notifications.urls import channels, notices

urlpatterns: list[URLPattern] = [
    *channels.urlpatterns,
    *notices.urlpatterns,
]
root_urlpatterns: list[URLPattern] = [
    path("mail/<slug:provider>/bounces/", MailTracking.as_view(), name="mail-tracking"),
    path("telegram/webhook/<str:secret>/", TelegramWebhook.as_view(), name="telegram-webhook"),
]
