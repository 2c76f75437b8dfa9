"""What is said before anybody reads: to forged hosts, across origins, without TLS, without the last slash."""

import re

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.utils.encoding import escape_uri_path, iri_to_uri

from edge.answers import Answer
from edge.problems import answer_nothing_here, answer_problem
from edge.requests import Asked
from edge.routes import find_read


def answer_at_the_door(asked: Asked) -> Answer | None:
    """Answer what needs no database and is not counted; None if it must go on."""
    if _is_preflight(asked):
        return Answer()
    try:
        host = asked.host
    except DisallowedHost as error:
        return answer_problem(asked, error)
    if settings.SECURE_SSL_REDIRECT and not asked.is_secure and not _is_exempt(asked.path):
        return _lead_to(asked, asked.path, site=f"https://{settings.SECURE_SSL_HOST or host}")
    return None


def answer_elsewhere(asked: Asked) -> Answer:
    """Answer for an address without a read: lead to the one with a slash at its end, if there is a read."""
    return _lead_to(asked, f"{asked.path}/") if find_read(f"{asked.path}/") else answer_nothing_here(asked)


def _is_preflight(asked: Asked) -> bool:
    return asked.method == "OPTIONS" and "access-control-request-method" in asked.headers


def _is_exempt(path: str) -> bool:
    return any(re.search(pattern, path.lstrip("/")) for pattern in settings.SECURE_REDIRECT_EXEMPT)


def _lead_to(asked: Asked, path: str, *, site: str = "") -> Answer:
    """Write the address as Django does: what came in may hold line breaks and any letter, a header may not."""
    query = asked.query_string.decode("latin-1")
    place = f"{site}{escape_uri_path(path)}"
    return Answer(status=301, headers={"Location": iri_to_uri(f"{place}?{query}" if query else place)})
