"""From a name to addresses: all of them checked, within the deadline."""

import ipaddress
import queue
import socket
import threading

from apps.core.clients.fetching.addresses import Address, may_connect
from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.refusals import AddressNotPublic, NameUnknown, TooSlow, Unreachable
from apps.core.clients.fetching.target import Target

SECONDS = 5.0
MOST_WAITING = 16  # lookups that nobody waits for any more; the C library cannot be interrupted
UNKNOWN = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
lookups = threading.BoundedSemaphore(MOST_WAITING)
Found = list[str] | OSError


def find_addresses(target: Target, budget: Budget) -> list[Address]:
    """Ask for the addresses of the target's host.

    :raises AddressNotPublic: if any of them must not be connected to; one good address among them saves nothing
    :raises Unreachable: if the name has no address
    :raises TooSlow: if the answer does not come in time
    """
    addresses = [ipaddress.ip_address(text) for text in _look_up(target, budget)]
    if not addresses:
        raise Unreachable
    if not all(may_connect(address) for address in addresses):
        raise AddressNotPublic
    return addresses


def _look_up(target: Target, budget: Budget) -> list[str]:
    answer: queue.SimpleQueue[Found] = queue.SimpleQueue()
    if not lookups.acquire(timeout=budget.allow(SECONDS)):
        raise TooSlow
    asker = threading.Thread(
        target=_ask, args=(target.host, target.port, answer), name="look-up", daemon=True
    )
    asker.start()
    try:
        found = answer.get(timeout=budget.allow(SECONDS))
    except queue.Empty:
        raise TooSlow from None
    if isinstance(found, OSError):
        raise (NameUnknown if found.errno in UNKNOWN else Unreachable) from found
    return found


def _ask(host: str, port: int, answer: "queue.SimpleQueue[Found]") -> None:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answer.put(list(dict.fromkeys(str(row[4][0]) for row in rows)))
    except UnicodeError:
        answer.put(OSError("no name"))
    except OSError as error:
        answer.put(error)
    finally:
        lookups.release()
