"""A name server that changes its mind: each question for a name gets the next answer of its list."""

import socket
import socketserver
import struct
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from ipaddress import ip_address

KINDS = {4: 1, 6: 28}  # A and AAAA


class ToyDns(socketserver.UDPServer):
    allow_reuse_address = True

    def __init__(self, answers: Mapping[str, Sequence[str]], address: tuple[str, int]) -> None:
        super().__init__(address, Question)
        self.answers, self.asked = answers, list[str]()


class Question(socketserver.BaseRequestHandler):
    server: ToyDns

    def handle(self) -> None:
        packet, back = self.request
        name, kind, end = read_question(packet)
        found = self.find(name, kind)
        self.answer(back, packet, end, kind, found)

    def find(self, name: str, kind: int) -> list[str]:
        """Every A question takes the next answer; AAAA gets those of IPv6 in the list, if there are any."""
        answers = self.server.answers.get(name, ())
        if kind == KINDS[6]:
            return [text for text in answers if ":" in text]
        plain = [text for text in answers if ":" not in text]
        self.server.asked.append(name)
        number = self.server.asked.count(name) - 1
        return plain[min(number, len(plain) - 1)].split("+") if plain else []

    def answer(self, back: socket.socket, packet: bytes, end: int, kind: int, found: list[str]) -> None:
        head = packet[:2] + struct.pack(">HHHHH", 0x8180, 1, len(found), 0, 0)
        rows = b""
        for text in found:
            data = ip_address(text).packed
            rows += b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 0, len(data)) + data  # to live: 0 seconds
        back.sendto(head + packet[12:end] + rows, self.client_address)


def read_question(packet: bytes) -> tuple[str, int, int]:
    """The name, the kind, and where the question ends in the packet."""
    labels, place = [], 12
    while packet[place]:
        labels.append(packet[place + 1 : place + 1 + packet[place]].decode())
        place += 1 + packet[place]
    return ".".join(labels).lower(), struct.unpack(">H", packet[place + 1 : place + 3])[0], place + 5


@contextmanager
def answering(answers: Mapping[str, Sequence[str]], port: int = 53) -> Iterator[ToyDns]:
    """Answer in a thread, on loopback."""
    with ToyDns(answers, ("127.0.0.1", port)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
