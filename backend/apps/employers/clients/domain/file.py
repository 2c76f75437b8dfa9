"""The file by which a website says whose it is."""

from urllib.parse import urlsplit

from django.conf import settings

from apps.core.clients.fetching import FetchRefused, Limits, fetch
from apps.employers.clients.domain.records import DomainSilent

LIMITS = Limits(max_bytes=4096, deadline_seconds=10.0, tries=1, types=("text/plain",), asks_robots=False)
NO = {"http_status", "wrong_type", "too_large", "address_not_public", "unsafe_redirect", "too_many_redirects"}


def read_file(domain: str) -> str:
    """Read the file of the website, through the safe door for addresses of others; empty text if there is none.

    A redirect to another name is no proof: it may lead anywhere.

    :raises DomainSilent: if the website did not answer
    """
    url = settings.DOMAIN_PROOF_URL.format(domain=domain)
    try:
        with fetch(url, limits=LIMITS) as fetched:
            is_own = urlsplit(fetched.url).hostname == urlsplit(url).hostname
            return fetched.path.read_text("utf-8", "replace") if is_own else ""
    except FetchRefused as refusal:
        if refusal.code in NO and refusal.params.get("number", 0) not in (429, *range(500, 600)):
            return ""
        raise DomainSilent(refusal.code) from refusal
