"""Whatever somebody types, or a server says: a refusal with a code, never another exception."""

import ipaddress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.core.clients.fetching import FetchRefused, read_target
from apps.core.clients.fetching.addresses import may_connect
from apps.core.clients.fetching.refusals import (
    AddressNotPublic,
    BadAddress,
    NotHttp,
    PortNotAllowed,
)
from apps.core.clients.fetching.target import PLAIN, join_target

BASE = "http://jobs.example.org/a/b?c=d"
ODD = st.text(
    alphabet=st.sampled_from("htps:/@.[]%#?&=\\ \t\r\n\0127x0°。①ａﬁ-_+~|<>\"'`{}^a\u200b\u202eß\ud800"),
    max_size=60,
)
URLS = st.one_of(
    st.text(max_size=80), ODD, ODD.map(lambda text: f"http://{text}"), ODD.map(lambda text: f"//{text}")
)


@settings(max_examples=400, deadline=None)
@given(URLS)
def test_every_text_is_read_or_refused(text: str) -> None:
    try:
        target = read_target(text)
    except (NotHttp, BadAddress, PortNotAllowed, AddressNotPublic):
        return

    assert target.host == target.host.lower()
    assert target.host.isascii()
    assert PLAIN.fullmatch(target.url)
    assert read_target(target.url) == target


@settings(max_examples=400, deadline=None)
@given(URLS)
def test_every_redirect_is_read_or_refused(text: str) -> None:
    base = read_target(BASE)

    try:
        target = join_target(base, text)
    except FetchRefused:
        return

    assert read_target(target.url) == target


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_no_address_that_python_calls_private_is_connected_to(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if not address.is_global or address.is_multicast or address.is_reserved or address.is_link_local:
        assert not may_connect(address)


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "1.1.1.1", "93.184.216.34", "2606:4700::1111", "2a00:1450:400e::1"]
)
def test_public_addresses_are(text: str) -> None:
    assert may_connect(ipaddress.ip_address(text))
