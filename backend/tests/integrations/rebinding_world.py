"""A small internet in network and mount namespaces of its own; run as a program by test_fetch_rebinding.py.

Two addresses that are public elsewhere stand on the loopback device here, so that names can mean a real public
site first and something inside later, through the real resolver of the C library. Prints what came of it as JSON.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack

SITE, INSIDE = "93.184.216.34", ("127.0.0.1", "10.0.0.5", "169.254.169.254", "192.168.1.1", "::1", "fd00::5")
NAMES = {
    "steady.example.org": [SITE],
    "rebinds.example.org": [SITE, "127.0.0.1"],
    "rebinds-later.example.org": [SITE, SITE, "127.0.0.1"],
    "metadata.example.org": [SITE, "169.254.169.254"],
    "mixed.example.org": [f"{SITE}+127.0.0.1"],
    "mixed-other-way.example.org": [f"10.0.0.5+{SITE}"],
    "six.example.org": [SITE, "::1"],
    "mapped.example.org": [SITE, "::ffff:127.0.0.1"],
    "private.example.org": ["192.168.1.1"],
    "nothing.example.org": [],
}
REDIRECTS = {
    "/to-rebinding": "http://rebinds.example.org/second",
    "/to-metadata": "http://169.254.169.254/latest/meta-data/",
    "/to-private-name": "http://private.example.org/",
    "/to-loopback": "http://127.0.0.1/",
    "/to-six": "http://[::1]/",
    "/to-decimal": "http://2130706433/",
    "/to-itself": "http://steady.example.org/feed",
}


def enter() -> None:
    """Leave the machine's network for an empty one, with a resolver that asks 127.0.0.1."""
    os.unshare(os.CLONE_NEWNET | os.CLONE_NEWNS)
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for address in (SITE, *INSIDE[1:4]):
        subprocess.run(["ip", "address", "add", f"{address}/32", "dev", "lo"], check=True)
    subprocess.run(["ip", "-6", "address", "add", "fd00::5/128", "dev", "lo"], check=True)
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n")
    subprocess.run(["mount", "--bind", file.name, "/etc/resolv.conf"], check=True)


def site(path: str) -> Iterator[bytes]:
    """The public site."""
    from tests.integrations.wire import NOT_FOUND, answer

    if path == "/robots.txt":
        yield NOT_FOUND
    elif path in REDIRECTS:
        yield answer(b"", f"Location: {REDIRECTS[path]}", status="302 Found")
    else:
        yield answer(b"jobs")


def attempt(url: str) -> str:
    """Fetch as production would; say the document or the code."""
    from apps.core.clients.fetching import FetchRefused, Limits, fetch

    try:
        with fetch(url, limits=Limits(deadline_seconds=3.0, tries=2, asks_robots=False)) as fetched:
            return fetched.path.read_text()
    except FetchRefused as refusal:
        return refusal.code


def run() -> dict[str, object]:
    from tests.integrations.canary import Canary, listening
    from tests.integrations.toy_dns import answering
    from tests.integrations.wire import serving

    with ExitStack() as world:
        world.enter_context(serving(site, SITE, 80))
        canaries: list[Canary] = [world.enter_context(listening(80, host)) for host in INSIDE]
        dns = world.enter_context(answering(NAMES))
        results = {f"{name} {number}": attempt(f"http://{name}/") for name in NAMES for number in (1, 2, 3)}
        results |= {path: attempt(f"http://steady.example.org{path}") for path in REDIRECTS}
        return {"results": results, "canary": sum(one.connections for one in canaries), "asked": dns.asked}


if __name__ == "__main__":
    enter()
    import django

    django.setup()
    sys.stdout.write(json.dumps(run()))
