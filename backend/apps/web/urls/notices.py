"""Notices, and how they reach people."""

from django.urls import URLPattern, path

from apps.web.api.notices.own import NoticesPage
from apps.web.api.notices.push import StartPush, StopPush
from apps.web.api.notices.read import OpenNotice, ReadNotices
from apps.web.api.notices.settings import NoticeSettingsPage
from apps.web.api.notices.stop import StopCategoryPage
from apps.web.api.notices.telegram import LinkTelegram, TestTelegram, UnlinkTelegram

SETTINGS = "account/notices/"
urlpatterns: list[URLPattern] = [
    path("notices/", NoticesPage.as_view(), name="notices"),
    path("notices/read-all/", ReadNotices.as_view(), name="read-notices"),
    path("notices/<uuid:notice_id>/open/", OpenNotice.as_view(), name="open-notice"),
    path("notices/stop/<str:token>/", StopCategoryPage.as_view(), name="stop-category"),
    path(SETTINGS, NoticeSettingsPage.as_view(), name="notice-settings"),
    path(f"{SETTINGS}telegram/", LinkTelegram.as_view(), name="link-telegram"),
    path(f"{SETTINGS}telegram/test/", TestTelegram.as_view(), name="test-telegram"),
    path(f"{SETTINGS}telegram/unlink/", UnlinkTelegram.as_view(), name="unlink-telegram"),
    path(f"{SETTINGS}push/", StartPush.as_view(), name="start-push"),
    path(f"{SETTINGS}push/<uuid:browser_id>/stop/", StopPush.as_view(), name="stop-push"),
]
