"""Boards of job sites: the name that an organization has there, or the address where its board stands."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.core.clients.fetching import read_target
from apps.core.errors import DomainError
from apps.integrations.enums import BOARDS, FeedKind

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}", re.ASCII)
# Where the name stands in the address of a board.
PATHS = {
    FeedKind.GREENHOUSE: re.compile(
        r"(?:boards|job-boards|boards-api)(?:\.eu)?\.greenhouse\.io/(?:v1/boards/)?([^/?#]+)"
    ),
    FeedKind.LEVER: re.compile(r"(?:jobs|api)(?:\.eu)?\.lever\.co/(?:v0/postings/)?([^/?#]+)"),
    FeedKind.RECRUITEE: re.compile(r"([A-Za-z0-9-]+)\.recruitee\.com(?:/.*)?"),
}


class BadBoard(DomainError):
    """Neither a name nor an address of a board."""

    code, status = "bad_board", 400
    message = _("Give the name of your board there, or its address.")


def check_address(*, kind: str, address: str) -> None:
    """Look whether something of this kind can be at the address, asking nobody.

    :raises BadBoard: if it names no board
    :raises FetchRefused: if it is no address that we read
    """
    if kind in BOARDS:
        read_board(FeedKind(kind), address)
    else:
        read_target(address)


def read_board(kind: FeedKind, address: str) -> str:
    """Return the name of the board.

    :raises BadBoard: if there is none; field "address"
    """
    found = PATHS[kind].match(address.strip().split("://", 1)[-1]) if "." in address else None
    name = found[1] if found else address.strip()
    if not NAME.fullmatch(name):
        raise BadBoard(field="address")
    return name


def board_url(kind: FeedKind, address: str) -> str:
    """Return where programs read the board, by the settings."""
    name = read_board(kind, address)
    is_european = (urlsplit(address).hostname or "").endswith(".eu.lever.co")
    template = settings.FEED_LEVER_EU_URL if is_european else settings.FEED_BOARD_URLS[kind.value]
    return str(template).replace("{board}", name)
