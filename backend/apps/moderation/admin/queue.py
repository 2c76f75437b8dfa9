"""The page with the queue."""

from dataclasses import asdict
from typing import Any, cast

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.moderation.admin.filters import QueueForm
from apps.moderation.selectors.desk import Wanted, count_tiles, list_queue, name_targets
from apps.users.models import User

ON_A_PAGE = 25
KEYS = [
    ("j", _("next case")),
    ("k", _("case before")),
    ("o", _("open it")),
    ("n", _("claim the most urgent one")),
    ("?", _("these keys")),
]


def read_wanted(data: Any) -> Wanted:
    """Read from an address or a form which part of the queue is meant."""
    return QueueForm(data).read()


def show_queue(request: HttpRequest) -> dict[str, Any]:
    """Say what the page shows: one query for the cases, two for their names, one for the tiles."""
    user, now, form = cast(User, request.user), timezone.now(), QueueForm(request.GET)
    wanted = form.read()
    pages = Paginator(list_queue(user=user, at=now, wanted=wanted), ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    page.object_list = name_targets(page.object_list)
    return {
        "title": _("Queue"),
        "tiles": count_tiles(user=user, at=now),
        "filters": QueueForm(asdict(wanted)),
        "wanted": asdict(wanted),
        "page": page,
        "now": now,
        "keys": KEYS,
    }
