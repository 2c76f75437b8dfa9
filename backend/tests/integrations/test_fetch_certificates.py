"""https: the certificate must be for the name in the URL, from somebody whom we trust."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from apps.core.clients.fetching import FetchRefused, Limits, exchange, fetch
from tests.integrations.conftest import Serve
from tests.integrations.wire import Wire, answer

NAME = "jobs.example.org"
LIMITS = Limits(deadline_seconds=3.0, tries=1, asks_robots=False)
REAL_LOOK_UP = socket.getaddrinfo


def write_certificate(folder: Path, name: str) -> Path:
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every name means this machine; which name a client said in the handshake."""

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        return REAL_LOOK_UP("127.0.0.1" if str(host).endswith("example.org") else host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return []


def serve_tls(serve: Serve, certificate: Path, said: list[str], *headers: str) -> Wire:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _socket, name, _context: said.append(str(name))
    status = "302 Found" if headers else "200 OK"
    wire = serve(lambda _: [answer(b"jobs", *headers, status=status)])
    wire.socket = context.wrap_socket(wire.socket, server_side=True, suppress_ragged_eofs=True)
    wire.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that hangs up is what we test
    return wire


def trust(monkeypatch: pytest.MonkeyPatch, certificate: Path) -> None:
    monkeypatch.setattr(exchange, "_trust", lambda: ssl.create_default_context(cafile=certificate))


def url_of(wire: Wire, name: str = NAME) -> str:
    return f"https://{name}:{wire.server_address[1]}/"


def test_good_certificate_is_taken(
    serve: Serve, tmp_path: Path, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = write_certificate(tmp_path, NAME)
    wire = serve_tls(serve, certificate, names)
    trust(monkeypatch, certificate)

    with fetch(url_of(wire), limits=LIMITS) as fetched:
        assert fetched.path.read_bytes() == b"jobs"

    assert names == [NAME]
    assert f"Host: {NAME}:{wire.server_address[1]}\r\n" in wire.heads[0]


def test_certificate_for_another_name_is_refused(
    serve: Serve, tmp_path: Path, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = write_certificate(tmp_path, NAME)
    wire = serve_tls(serve, certificate, names)
    trust(monkeypatch, certificate)

    with pytest.raises(FetchRefused) as refused:
        fetch(url_of(wire, "other.example.org"), limits=LIMITS)

    assert refused.value.code == "unreachable"
    assert wire.asked == []


def test_certificate_that_nobody_vouches_for_is_refused(
    serve: Serve, tmp_path: Path, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = write_certificate(tmp_path, NAME)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # the environment has no say in it
    wire = serve_tls(serve, certificate, names)

    with pytest.raises(FetchRefused) as refused:
        fetch(url_of(wire), limits=LIMITS)

    assert refused.value.code == "unreachable"
    assert wire.asked == []


def test_redirect_to_http_is_refused(
    serve: Serve, tmp_path: Path, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = write_certificate(tmp_path, NAME)
    plain = serve(lambda _: [answer(b"jobs")])
    wire = serve_tls(serve, certificate, names, f"Location: {plain.url}")
    trust(monkeypatch, certificate)

    with pytest.raises(FetchRefused) as refused:
        fetch(url_of(wire), limits=LIMITS)

    assert refused.value.code == "unsafe_redirect"
    assert plain.asked == []
