"""Messages to sockets (G7): against Channels with `channels_redis.core`, and against a room in one process's memory.

`make bench NAME=messaging`, or with a PostgreSQL and a Redis of your own in the environment (DB_HOST, POSTGRES_USER,
REDIS_URL, …). Variables: BENCH_ROOMS (80; four sockets each), BENCH_ROUNDS (5), BENCH_SECONDS (0.8). Each way has a
uvicorn of its own with the shipped options; one driver, a process of its own, writes and listens on all of them.
Product and Channels commit the row first; the room writes nothing at all. Messages are sent as fast as they arrive.
Exit status 1 below the goals.
"""

import os
import sys
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "search"), str(HERE)]

import prepared  # noqa: E402
import uvloop  # noqa: E402
from listeners import Count  # noqa: E402
from ways import Layer, Memory, Product  # noqa: E402
from world import ROOMS, SOCKETS, make_rooms  # noqa: E402

import servers  # noqa: E402  the neighbor's

LAYER_FACTOR, ROOM_SHARE = 8.0, 0.35
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "0.8"))
LOST: dict[str, int] = {}
AHEAD = 4  # messages of each room that may be under way
UVICORN = [
    "uvicorn",
    "--host",
    "127.0.0.1",
    "--ws-max-size",
    "65536",
    "--ws-per-message-deflate",
    "false",
    "--no-access-log",
    "--log-level",
    "warning",
]


def main() -> int:
    prepared.prepare()
    rooms = make_rooms()
    prepared.hang_up()
    env = prepared.environment(PYTHONPATH=f"{servers.BACKEND}:{HERE}")
    ways = {
        "room": Memory.command,
        "channels_redis.core": Layer.command,
        "product": Product.command,
    }
    programs = {name: ([*UVICORN, *command, "--port"], env) for name, command in ways.items()}
    with servers.running(programs) as ports:
        rates = uvloop.run(measure(ports, rooms))
    return report(rates)


async def measure(ports: dict[str, int], rooms: tuple[list, list]) -> dict[str, list[float]]:
    """Measure all in turn, the other way round in every second round; the first round warms up."""
    connection = await prepared.connect()
    ways = [(way, Count()) for way in (Memory(), Layer(connection), Product(connection))]
    own, others = rooms
    for way, count in ways:
        way.rooms = own if way.name == "product" else others
        way.sockets = await way.open(way.rooms, count, ports[way.name])
    rates: dict[str, list[float]] = {way.name: [] for way, _ in ways}
    for number in range(ROUNDS + 1):
        for way, count in ways if number % 2 else reversed(ways):
            rates[way.name].append(await run(way, count, [room.id for room in way.rooms]))
    return {name: own[1:] for name, own in rates.items()}


async def run(way, count: Count, ids: list[str]) -> float:
    """Send for a while; how many messages arrived in a second, over all sockets, until the last one was there.

    What Channels loses (its layer promises no more) is not waited for twice; the two others may lose nothing.
    """
    began, sent, start = time.perf_counter(), 0, count.arrived
    while time.perf_counter() - began < SECONDS:
        await way.send(ids)
        sent += len(ids) * SOCKETS
        await count.settle(start + sent - AHEAD * len(ids) * SOCKETS, patience=way.patience)
    came = await count.settle(start + sent, patience=way.patience)
    arrived = count.arrived - start
    if arrived != sent and not way.may_lose:
        sys.exit(f"{way.name}: {arrived} arrived of {sent}")
    LOST[way.name] = LOST.get(way.name, 0) + sent - arrived
    return arrived / (came - began)


def report(rates: dict[str, list[float]]) -> int:
    """Print rates and ratios; return the exit status."""
    print(
        f"\n{ROOMS} rooms with {SOCKETS} sockets each; medians of {ROUNDS} rounds of {SECONDS} s, interleaved\n"
    )
    for name, own in rates.items():
        lost = f", {LOST[name]} lost" if LOST.get(name) else ""
        print(f"{name:22}{median(own):9.0f} messages/s at the sockets{lost}")
    goals = {
        "G7 × channels_redis.core": (
            _times(rates, "channels_redis.core"),
            LAYER_FACTOR,
        ),
        "G7 of a room in memory": (_times(rates, "room"), ROOM_SHARE),
    }
    print()
    for name, (ratio, goal) in goals.items():
        print(f"{'reached' if ratio >= goal else 'MISSED '}  {name:28}{ratio:7.2f}, goal {goal}")
    missed = [name for name, (ratio, goal) in goals.items() if ratio < goal]
    print(f"\nNOT REACHED: {'; '.join(missed)}" if missed else "\nAll reached.")
    return 1 if missed else 0


def _times(rates: dict[str, list[float]], other: str) -> float:
    return median(own / its for own, its in zip(rates["product"], rates[other], strict=True))


if __name__ == "__main__":
    sys.exit(main())
