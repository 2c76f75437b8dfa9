"""Versions, compression, origins, ids: what a client of the backend relies on."""

import gzip
import json

import brotli
import pytest
import zstandard
from django.test import override_settings

from edge import shipping
from tests.edge.both import Both

PATH = "/api/v1/jobs/?near=3011&facets=true"


@pytest.mark.parametrize("sent", ['"{}"', 'W/"{}"', '"other", "{}"', "*"])
def test_known_version_is_a_304_without_a_body(both: Both, sent: str) -> None:
    version = both.ask_edge(PATH).headers["etag"].strip('"')
    header = sent.replace("{}", version)

    ours, theirs = both.ask_edge(PATH, if_none_match=header), both.ask_backend(PATH, if_none_match=header)

    assert (ours.status, ours.body) == (theirs.status, theirs.body) == (304, b"")
    assert ours.headers["etag"] == theirs.headers["etag"] == f'"{version}"'
    assert ours.headers["cache-control"] == theirs.headers["cache-control"]


def test_other_version_is_a_200_and_if_match_a_412(both: Both) -> None:
    assert both.check(PATH, if_none_match='"other"').status == 200
    assert both.ask_edge(PATH, if_match='"other"').status == 412
    assert both.ask_backend(PATH, if_match='"other"').status == 412


def test_copy_in_another_language_has_another_version(both: Both) -> None:
    versions = {both.ask_edge(PATH, accept_language=code).headers["etag"] for code in ("nl", "pl", "uk")}

    assert len(versions) == 3
    assert "accept-language" in both.ask_edge(PATH).vary


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("br", "br"), ("gzip", "gzip"), ("zstd", "zstd"), ("gzip, br", "br"), ("br;q=0, gzip", "gzip"),
        ("*", "zstd"), ("x", None),
    ],
)  # fmt: skip
def test_compressed_as_the_backend_does(both: Both, accepted: str, encoding: str | None) -> None:
    readers = {
        "br": brotli.decompress, "gzip": gzip.decompress, None: bytes,
        "zstd": lambda body: zstandard.ZstdDecompressor().decompressobj().decompress(body),
    }  # fmt: skip
    plain, small = both.ask_edge(PATH), both.ask_edge(PATH, accept_encoding=accepted)

    assert small.headers.get("content-encoding") == encoding
    assert readers[encoding](small.body) == plain.body
    assert "accept-encoding" in small.vary & both.ask_backend(PATH).vary
    assert small.headers["etag"] == both.ask_backend(PATH, accept_encoding=accepted).headers["etag"]


def test_other_origins_read_as_far_as_settings_let_them(both: Both) -> None:
    shipping.guarding_headers.cache_clear()
    with override_settings(CORS_ALLOWED_ORIGINS=["https://app.test"]):
        known = both.check(PATH, origin="https://app.test")
        asked = both.check(PATH, "OPTIONS", origin="https://app.test", access_control_request_method="GET")
        stranger = both.check(PATH, origin="https://evil.test")
    shipping.guarding_headers.cache_clear()

    assert known.headers["access-control-allow-origin"] == "https://app.test"
    assert (asked.status, asked.body) == (200, b"")
    assert "access-control-allow-methods" in asked.headers
    assert "access-control-allow-origin" not in stranger.headers


def test_behind_a_proxy_with_tls_links_are_secure_and_the_rest_is_led_there(both: Both) -> None:
    shipping.guarding_headers.cache_clear()
    with override_settings(
        SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
        SECURE_SSL_REDIRECT=True,
        SECURE_HSTS_SECONDS=60,
    ):
        plain = both.check(PATH)
        secure = both.check(f"{PATH}&page_size=1", x_forwarded_proto="https")
    shipping.guarding_headers.cache_clear()

    assert (plain.status, plain.headers["location"]) == (301, f"https://127.0.0.1{PATH}")
    assert json.loads(secure.body)["next"].startswith("https://127.0.0.1/api/v1/jobs/?")
    assert secure.headers["strict-transport-security"] == "max-age=60"


@pytest.mark.parametrize(
    "path", ["/%E2%82%AC/", "/%0D%0AX-Evil:%20yes/", "/api/v1/jobs/%00", "/?q=%E2%82%AC%FF"]
)
def test_no_address_breaks_the_header_that_leads_on(both: Both, path: str) -> None:
    with override_settings(SECURE_SSL_REDIRECT=True):
        said = both.check(path)

    assert said.status == 301
    assert said.headers["location"].isascii()
    assert said.headers["location"].isprintable()
    assert "x-evil" not in said.headers


def test_id_that_could_forge_a_log_line_is_replaced(both: Both) -> None:
    assert both.ask_edge(PATH, x_request_id="abc-12345").headers["x-request-id"] == "abc-12345"
    assert both.ask_edge(PATH, x_request_id="a b{}").headers["x-request-id"].isalnum()
