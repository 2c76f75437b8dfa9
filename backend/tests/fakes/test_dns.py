"""The fake name server answers like a real one, in success and in failure."""

from collections.abc import Iterator

import dns.exception
import dns.message
import dns.query
import dns.rcode
import pytest

from fakes import dns as fake


@pytest.fixture(scope="module")
def server() -> Iterator[fake.FakeDns]:
    with fake.running(zones=["firm.example"], texts={"_safejob.firm.example": ["a", "b"]}) as running:
        yield running


def ask(server: fake.FakeDns, name: str, kind: str) -> dns.message.Message:
    return dns.query.udp(
        dns.message.make_query(name, kind), "127.0.0.1", port=server.server_address[1], timeout=0.5
    )


def test_records_it_was_told(server: fake.FakeDns) -> None:
    texts = ask(server, "_safejob.firm.example", "TXT").answer[0]

    assert sorted(row.to_text() for row in texts) == ['"a"', '"b"']
    assert ask(server, "firm.example", "SOA").answer


def test_name_without_records_and_name_that_is_none(server: fake.FakeDns) -> None:
    assert ask(server, "firm.example", "TXT").rcode() == dns.rcode.NOERROR
    assert ask(server, "other.example", "TXT").rcode() == dns.rcode.NXDOMAIN


def test_failures(server: fake.FakeDns) -> None:
    assert ask(server, "servfail.example", "TXT").rcode() == dns.rcode.SERVFAIL
    with pytest.raises(dns.exception.Timeout):
        ask(server, "silent.example", "TXT")
    with pytest.raises(dns.exception.DNSException):
        ask(server, "garbled.example", "TXT")
