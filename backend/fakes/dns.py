"""A fake name server: TXT and SOA records of the names it was told, over UDP.

Names below FAILING do what a broken server does: `servfail.*` fails, `silent.*` says nothing, `garbled.*` answers
rubbish, `lying.*` answers another question.
"""

import socketserver
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

SOA = "ns.fake. host.fake. 1 3600 600 86400 60"
Zones = Mapping[str, Sequence[str]]  # name of a record → its texts; a name with none is a zone only


class FakeDns(socketserver.ThreadingUDPServer):
    daemon_threads = True

    def __init__(self, zones: Zones, texts: Zones) -> None:
        super().__init__(("127.0.0.1", 0), Question)
        self.zones, self.texts, self.asked = zones, texts, list[str]()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"


class Question(socketserver.BaseRequestHandler):
    server: FakeDns

    def handle(self) -> None:
        packet, back = self.request
        query = dns.message.from_wire(packet)
        name = query.question[0].name.to_text(omit_final_dot=True).lower()
        self.server.asked.append(name)
        misbehave = name.removeprefix("_safejob.").partition(".")[0]
        if misbehave == "silent":
            return
        answer = b"\x00rubbish" if misbehave == "garbled" else self.answer(query, name, misbehave)
        back.sendto(answer, self.client_address)

    def answer(self, query: dns.message.Message, name: str, misbehave: str) -> bytes:
        reply = dns.message.make_response(query)
        reply.flags |= dns.flags.RA
        if misbehave == "servfail":
            reply.set_rcode(dns.rcode.SERVFAIL)
            return reply.to_wire()
        rows = self.find(name, query.question[0].rdtype)
        told = "other.example." if misbehave == "lying" else query.question[0].name
        if rows:
            kind = dns.rdatatype.to_text(query.question[0].rdtype)
            reply.answer.append(dns.rrset.from_text_list(told, 60, "IN", kind, rows))
        elif not self.is_known(name):
            reply.set_rcode(dns.rcode.NXDOMAIN)
        return reply.to_wire()

    def find(self, name: str, kind: int) -> list[str]:
        if kind == dns.rdatatype.TXT:
            return [f'"{text}"' for text in self.server.texts.get(name, ())]
        return [SOA] if kind == dns.rdatatype.SOA and name in self.server.zones else []

    def is_known(self, name: str) -> bool:
        known = {*self.server.zones, *self.server.texts}
        return any(other == name or other.endswith(f".{name}") for other in known)


@contextmanager
def running(*, zones: Sequence[str], texts: Zones) -> Iterator[FakeDns]:
    """`with dns.running(zones=["firm.example"], texts={"_safejob.firm.example": ["…"]}) as server:`."""
    with FakeDns(dict.fromkeys(zones, ()), texts) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
