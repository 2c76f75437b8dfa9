"""What of the help stays readable without a connection, and how one sees that it changed."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override

from apps.web.api.help.index import HelpIndexPage
from apps.web.api.help.page import HelpPage
from apps.web.api.help.problem_page import ProblemPage
from apps.web.api.help.problems import PROBLEMS
from apps.web.api.help.self_check import SelfCheckPage

A_MINUTE: Final = 60  # seconds that a change may take to be seen
FILES: Final = ("web/house.css", "web/help.css", "web/help.js", "web/leave.js", "web/icon.svg")


def list_kept(*, language: str) -> dict[str, object]:
    """Name the pages and files, and their version: another one as soon as one word of them changes."""
    version = cache.get_or_set(f"help-version-{language}", lambda: _hash_pages(language), A_MINUTE)
    return {"language": language, "version": version, "pages": list(_pages()), "files": _files()}


def _pages() -> Mapping[str, tuple[type[HelpPage], str]]:
    """Each address, with its page and the problem that the page is about."""
    first = {reverse("web:help"): (HelpIndexPage, ""), reverse("web:self-check"): (SelfCheckPage, "")}
    return {**first, **{reverse("web:help-problem", args=[slug]): (ProblemPage, slug) for slug in PROBLEMS}}


def _files() -> list[str]:
    return [static(name) for name in FILES]


def _hash_pages(language: str) -> str:
    found = sha256()
    with override(language):
        for path, (page, problem) in _pages().items():
            found.update(_render(page(), path, problem))
    return found.hexdigest()[:16]


def _render(page: HelpPage, path: str, problem: str) -> bytes:
    """As a stranger gets it."""
    request = HttpRequest()
    request.method, request.path, request.user = "GET", path, AnonymousUser()
    page.setup(request, problem=problem)
    return page.get(request).content
