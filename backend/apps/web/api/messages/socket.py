"""Where the page of a conversation finds the WebSocket."""

from urllib.parse import urlsplit

from django.conf import settings


def find_socket_host() -> list[str]:
    """Find the process of the sockets where it is another server than the pages', as in development.

    Same server: nothing, because `'self'` covers it.
    """
    parts = urlsplit(settings.WEBSOCKET_URL)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []
