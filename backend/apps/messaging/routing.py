"""Paths of WebSockets."""

from django.urls import URLPattern, path, re_path

from apps.messaging.consumers import ConversationsConsumer

# Older clients name themselves in the path; who they are says the ticket, here as there.
OLD_NAME = r"^ws/(?!(?:session|conversations)$)(?P<client_id>[A-Za-z0-9_-]{1,64})$"
# What channels calls an application, Django's types call a view.
websocket_urlpatterns: list[URLPattern] = [
    path("ws/conversations/", ConversationsConsumer.as_asgi()),
    re_path(OLD_NAME, ConversationsConsumer.as_asgi()),
]
