"""Facts go up: a service publishes what happened, whoever lives upstairs subscribes.

`publish` enqueues one job per subscribed handler in the caller's transaction, so a crash between commit and
delivery loses nothing. Delivery is at least once to the queue and once to the handler's database effects: the
inbox row and the handler's writes commit together (apps.core.services.delivery).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, get_type_hints
from uuid import UUID

from uuid_utils.compat import uuid7


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened: named noun + past participle, carries ids (UUID), short codes (str) and counts."""

    event_id: UUID = field(default_factory=uuid7)

    def to_payload(self) -> dict[str, Any]:
        """Turn it into what JSON can hold."""
        return {
            f.name: str(value) if isinstance(value := getattr(self, f.name), UUID) else value
            for f in fields(self)
        }

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Event":
        """Read back what `to_payload` wrote; a field that this release no longer knows is passed over."""
        hints = get_type_hints(cls)
        known = {f.name: payload[f.name] for f in fields(cls) if f.name in payload}
        return cls(**{name: UUID(value) if hints[name] is UUID else value for name, value in known.items()})


Handler = Callable[[Any], None]
Delivery = tuple[str, Event]  # to which handler
Enqueue = Callable[[Sequence[Delivery]], None]
Statement = tuple[str, dict[str, Any]]  # with its named values
Describe = Callable[[Sequence[Delivery]], Statement]

_event_types: dict[str, type[Event]] = {}
_handlers: dict[type[Event], list[str]] = {}
_by_name: dict[str, Handler] = {}
_enqueue: list[Enqueue] = []
_describe: list[Describe] = []


def subscribe[E: Event](*event_types: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Register a handler for one or several kinds of event. Its dotted name is its name in the inbox: keep it."""

    def register(handler: Callable[[E], None]) -> Callable[[E], None]:
        name = f"{handler.__module__}.{handler.__name__}"
        _by_name[name] = handler
        for event_type in event_types:
            _event_types[event_type.__qualname__] = event_type
            _handlers.setdefault(event_type, []).append(name)
        return handler

    return register


def publish(event: Event) -> None:
    """Tell everybody who subscribed, through the queue, as part of the caller's transaction."""
    publish_all([event])


def publish_all(events: Iterable[Event]) -> None:
    """Publish many at once: one statement, however many there are."""
    if deliveries := _list_deliveries(events):
        _enqueue[0](deliveries)


def describe_publishing(event: Event) -> Statement:
    """Give the SELECT that publishes the event, and its values: for a statement that does more at the same time."""
    return _describe[0](_list_deliveries([event]))


def _list_deliveries(events: Iterable[Event]) -> list[Delivery]:
    return [(name, event) for event in events for name in _handlers.get(type(event), ())]


def connect_queue(enqueue: Enqueue, describe: Describe) -> None:
    """Say how jobs, each for one handler, are enqueued, and by which SELECT; called once, when Django is ready."""
    _enqueue[:], _describe[:] = [enqueue], [describe]


def find_handler(name: str) -> Handler:
    """Look up the handler with this dotted name.

    :raises KeyError: if no such handler subscribed (it was renamed while jobs were waiting)
    """
    return _by_name[name]


def read_event(name: str, payload: Mapping[str, Any]) -> Event:
    """Make the event again from its class name and payload.

    :raises KeyError: if nobody subscribed to a class of that name
    """
    return _event_types[name].from_payload(payload)
