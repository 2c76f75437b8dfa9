"""Requests that no person made: a browser that guesses what comes next, a program that looks at links."""

from django.http import HttpRequest

HEADERS = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")


def is_opened_by_person(request: HttpRequest) -> bool:
    """Say whether somebody opened the page, so that what it shows may count as read."""
    said = " ".join(request.headers.get(name, "") for name in HEADERS).lower()
    return request.method == "GET" and not any(word in said for word in ("prefetch", "prerender", "preview"))
