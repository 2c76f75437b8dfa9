"""Whom an address on the network stands for."""

import ipaddress
from functools import lru_cache

from django.conf import settings

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def find_caller(peer: str, forwarded: str) -> str:
    """Return the address of the caller: the last one in X-Forwarded-For that no proxy of ours put there.

    Only what TRUSTED_PROXIES (networks) appended is believed; a forged header changes nothing. Of IPv6 it is the first
    64 bits, because every household has all the addresses behind them to choose from.

    :param peer: who is connected
    :param forwarded: X-Forwarded-For, or nothing
    """
    if not forwarded:
        return _household(peer)
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    while hops and _is_trusted(peer, tuple(settings.TRUSTED_PROXIES)):
        peer = hops.pop()
    return _household(peer)


@lru_cache(maxsize=1024)
def _is_trusted(address: str, proxies: tuple[str, ...]) -> bool:
    try:
        return any(ipaddress.ip_address(address) in network for network in _networks(proxies))
    except ValueError:
        return False


@lru_cache(maxsize=8)
def _networks(proxies: tuple[str, ...]) -> list[Network]:
    return [ipaddress.ip_network(proxy) for proxy in proxies]


@lru_cache(maxsize=1024)
def _household(address: str) -> str:
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv4Address):
        return address
    return str(known.ipv4_mapped or ipaddress.IPv6Address(int(known) >> 64 << 64))
