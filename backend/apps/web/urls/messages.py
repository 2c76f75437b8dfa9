"""Conversations."""

from django.urls import URLPattern, path

from apps.web.api.messages.own import MessagesPage
from apps.web.api.messages.thread import ThreadPage

urlpatterns: list[URLPattern] = [
    path("messages/", MessagesPage.as_view(), name="messages"),
    path("messages/<uuid:id>/", ThreadPage.as_view(), name="conversation"),
]
