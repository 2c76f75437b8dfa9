"""Addresses of pages, for mails."""

from collections.abc import Mapping

from django.conf import settings

LINKING = ("jobs", "last", "stop")  # facts with addresses among their lines


def link_to(path: str) -> str:
    """Give the whole address of a page of ours."""
    return f"{settings.PUBLIC_URL.rstrip('/')}/{path}"


def links_in(facts: Mapping[str, str]) -> set[str]:
    """Find the lines that may be pressed: what stands in a fact of ours and is nothing but an address of ours."""
    lines = (line for name in LINKING for line in facts.get(name, "").split("\n"))
    return {line for line in lines if line.startswith(link_to(""))} | {facts.get("link", "")} - {""}


def stop_headers(address: str) -> dict[str, str]:
    """Let mail programs stop this kind of mail with one press (RFC 8058); a look at the address changes nothing."""
    return {"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def path_of(address: str) -> str:
    """Give the path of a page of ours, with its query; empty for every other address."""
    home = link_to("")
    return f"/{address.removeprefix(home)}" if address.startswith(home) else ""
