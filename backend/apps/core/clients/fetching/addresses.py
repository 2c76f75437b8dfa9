"""Which addresses are out in the public network, by the registries of IANA for special purposes (RFC 6890)."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network

from django.conf import settings

Address = IPv4Address | IPv6Address

CLOSED_V4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this host
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # between providers and their customers (CGNAT)
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's own services, seen from each of its machines
        "169.254.0.0/16",  # link-local, and the clouds' metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocols
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
)
# All that is in use; mapped and compatible IPv4, NAT64, fc00::/7, fe80::/10, multicast and the rest stand outside.
GLOBAL_V6 = IPv6Network("2000::/3")
CLOSED_V6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocols: Teredo, benchmarks, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: an IPv4 address inside
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)
TRIAL_ADDRESSES = {IPv4Address("127.0.0.1"), IPv6Address("::1")}
FOR_TRIALS = {"development", "test"}


def may_connect(address: Address) -> bool:
    """Whether a fetch may connect there: to the public network, or in trials to this machine if a setting says so."""
    if address in TRIAL_ADDRESSES:
        return bool(settings.FETCH_ALLOW_LOOPBACK) and settings.ENVIRONMENT in FOR_TRIALS
    return _is_public(address) and not _is_operators_own(address)


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv4Address):
        return address.is_global and not any(address in network for network in CLOSED_V4)
    if address.scope_id or address not in GLOBAL_V6:
        return False
    return address.is_global and not any(address in network for network in CLOSED_V6)


def _is_operators_own(address: Address) -> bool:
    networks = (ip_network(text) for text in settings.FETCH_CLOSED_NETWORKS)
    return any(address in network for network in networks if network.version == address.version)
