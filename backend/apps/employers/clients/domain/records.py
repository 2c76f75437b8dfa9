"""Records of a name in the DNS."""

import dns.exception
import dns.name
import dns.nameserver
import dns.rdatatype
import dns.resolver
import structlog
from django.conf import settings

log = structlog.get_logger(__name__)
MOST = 50  # texts that are looked at


class DomainSilent(Exception):
    """Nobody answered for the name; says nothing about it."""


def list_texts(name: str) -> list[str]:
    """List the TXT records of a name.

    :raises DomainSilent: if no server answers, or none that can be understood
    """
    answer = _ask(name, "TXT")
    rows = list(answer.rrset or [])[:MOST] if answer else []
    return [b"".join(row.strings).decode("utf-8", "replace") for row in rows]


def is_zone(name: str) -> bool:
    """Tell whether the name was registered by itself: it has an SOA record of its own.

    Names that a service hands out below its own (`shop.hosting.example`) have none, also where they only point at
    somebody's zone (CNAME): that zone is another name.

    :raises DomainSilent: as `list_texts` does
    """
    answer = _ask(name, "SOA")
    return answer is not None and answer.canonical_name == dns.name.from_text(name)


def _ask(name: str, kind: str) -> dns.resolver.Answer | None:
    try:
        return _resolver().resolve(name, kind, search=False, raise_on_no_answer=True)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return None
    except (dns.exception.DNSException, OSError) as error:
        log.warning("domain_silent", reason=type(error).__name__)
        raise DomainSilent(type(error).__name__) from error


def _resolver() -> dns.resolver.Resolver:
    resolver = dns.resolver.Resolver(configure=not settings.DNS_SERVERS)
    resolver.cache, resolver.lifetime = None, settings.DNS_TIMEOUT
    if settings.DNS_SERVERS:
        pairs = [server.partition(":") for server in settings.DNS_SERVERS]
        resolver.nameservers = [
            dns.nameserver.Do53Nameserver(host, int(port or 53)) for host, _, port in pairs
        ]
    return resolver
