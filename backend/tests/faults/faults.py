"""What a network can do to two programs that talk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One way to fail; what it does to connections that are open, and to new ones.

    - `refuse`: the server was stopped. Open ones break, new ones are refused.
    - `reset`: open ones are reset, new ones at once.
    - `blackhole`: packets vanish. Nobody is told, new ones open and stay silent; what was sent arrives when it ends.
    - `cut`: a reply breaks off after so many bytes of a connection.
    """

    name: str
    seconds: float = 0.0  # before each piece is passed on, in both directions
    jitter: float = 0.0  # so much more or less
    bytes_per_second: int = 0  # 0: as fast as it comes
    reply_bytes: int = -1  # after which a reply is cut; -1: never


PASS = Fault("pass")
LATENCY = Fault("latency", seconds=0.1, jitter=0.02)
SLOW = Fault("slow", bytes_per_second=8192)
CUT = Fault("cut", reply_bytes=300)
DEAF = Fault("deaf", reply_bytes=0)  # what is asked arrives, and no word of the answer
REFUSE = Fault("refuse")
RESET = Fault("reset")
BLACKHOLE = Fault("blackhole")
FAULTS = [LATENCY, SLOW, CUT, REFUSE, RESET, BLACKHOLE]
