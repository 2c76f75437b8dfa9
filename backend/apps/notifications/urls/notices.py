"""The own list, and what somebody wants to hear of."""

from django.urls import URLPattern, path

from apps.notifications.api.notices.views import (
    NoticesView,
    NoticeView,
    ReadAllNoticesView,
    UnreadNoticesView,
)
from apps.notifications.api.preferences.views import NoticePreferencesView

urlpatterns: list[URLPattern] = [
    path("notifications/", NoticesView.as_view(), name="notices"),
    path("notifications/count/", UnreadNoticesView.as_view(), name="unread-notices"),
    path("notifications/read-all/", ReadAllNoticesView.as_view(), name="read-all-notices"),
    path("notifications/preferences/", NoticePreferencesView.as_view(), name="notice-preferences"),
    path("notifications/<uuid:notice_id>/", NoticeView.as_view(), name="notice"),
]
