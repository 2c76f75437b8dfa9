"""Addresses of pages, for mails."""

from django.conf import settings


def link_to(path: str) -> str:
    """Give the whole address of a page of ours."""
    return f"{settings.PUBLIC_URL.rstrip('/')}/{path}"
