"""Paths of WebSockets."""

from django.urls import URLPattern, path

from apps.users.consumers import SessionConsumer

# What channels calls an application, Django's types call a view.
websocket_urlpatterns: list[URLPattern] = [path("ws/session/", SessionConsumer.as_asgi())]
