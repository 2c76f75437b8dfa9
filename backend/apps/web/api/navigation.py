"""What stands in the navigation of every page."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from apps.users.models import User
from apps.web.selectors import Unread, count_unread


def find_unread(request: HttpRequest) -> SimpleLazyObject:
    """Count what the reader did not read yet: when the page asks, and once; nothing for a stranger."""
    return SimpleLazyObject(lambda: _count(request))


def _count(request: HttpRequest) -> Unread | None:
    return count_unread(user=request.user) if isinstance(request.user, User) else None
