"""Tickets for WebSockets."""

from django.urls import URLPattern, path

from apps.users.api.sockets import SocketTicketView

urlpatterns: list[URLPattern] = [
    path("ws-ticket/", SocketTicketView.as_view(), name="ws-ticket"),
]
