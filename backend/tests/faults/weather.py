"""Faults that come and go while others work."""

import itertools
import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.faults.faults import PASS, Fault
from tests.faults.proxy import FaultProxy


@contextmanager
def bad_weather(proxy: FaultProxy, faults: Sequence[Fault], seconds: float = 0.2) -> Iterator[None]:
    """One fault after the other, each for so long, with the sun between; at the end it shines."""
    is_over = threading.Event()

    def blow() -> None:
        for fault in itertools.chain.from_iterable((each, PASS) for each in itertools.cycle(faults)):
            proxy.suffer(fault)
            # Longer sun than rain: on a busy machine nobody would ever get through in shorter gaps.
            lasts = seconds * random.uniform(0.5, 1.5) * (3 if fault is PASS else 1)
            if is_over.wait(lasts):
                return

    thread = threading.Thread(target=blow, name="weather")
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()
        proxy.suffer(PASS)
