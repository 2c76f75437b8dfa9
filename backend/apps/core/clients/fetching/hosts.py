"""Hosts of URLs, in the one way of writing that all programs read alike."""

import ipaddress
import re

from django.conf import settings

from apps.core.clients.fetching.addresses import may_connect
from apps.core.clients.fetching.refusals import AddressNotPublic, BadAddress

# RFC 1123, 2.1, with the underscore that some names have; every label begins and ends with a letter or a digit.
NAME = re.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
)
# What ends in a number is an IPv4 address to browsers and to the C library: 127.1, 0x7f.1, 017700000001.
NUMBER_AT_END = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")


def read_host(host: str) -> str:
    """Give the host back if it is a name with a dot in it, or a public address as the standards write it.

    :raises BadAddress: for any other way of writing
    :raises AddressNotPublic: for an address, or a name without a dot, that belongs into somebody's network
    """
    if ":" in host or NUMBER_AT_END.fullmatch(host):
        return _read_address(host)
    if not NAME.fullmatch(host):
        raise BadAddress
    if "." not in host and not (settings.FETCH_ALLOW_LOOPBACK and host == "localhost"):
        raise AddressNotPublic
    return host


def _read_address(host: str) -> str:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        raise BadAddress from None
    if not may_connect(address):
        raise AddressNotPublic
    return str(address)
