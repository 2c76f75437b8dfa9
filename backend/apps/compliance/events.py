"""What happened here."""

from dataclasses import dataclass

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ReferenceDataChanged(Event):
    """A number of the law of this kind (`ReferenceKind`) is another one now, or counts from another day."""

    kind: str
