"""The service worker of push messages."""

from django.urls import URLPattern, path

from apps.web.api.push.worker import PushWorker

urlpatterns: list[URLPattern] = [path("push.js", PushWorker.as_view(), name="push-worker")]
