"""Making values of a resume out of what a foreign file says: what fits is taken, the rest is listed."""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from apps.resumes.models.content.words import Value
from apps.resumes.services.formats.unread import Unread, WhyUnread

ROUNDS = 8
GONE = object()  # stands in for what was let go until a round is over, so that places in lists stay right
MOST_UNREAD = 500
LONGEST_UNREAD = 2000
# What is let go when parts contradict each other.
LET_GO: Mapping[str, tuple[str, ...]] = {
    "end_before_start": ("start", "end"),
    "current_has_no_end": ("end",),
    "hours_out_of_order": ("hours_min", "hours_max"),
}


class Taker:
    """Takes one file; `unread` fills up on the way."""

    def __init__(self) -> None:
        self.unread: list[Unread] = []

    def leave(self, pointer: str, value: object, why: WhyUnread = WhyUnread.NO_PLACE) -> None:
        """List `value` as not taken, unless it says nothing."""
        if value in (None, "", [], {}) or len(self.unread) >= MOST_UNREAD:
            return
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
        self.unread.append(Unread(pointer, text[:LONGEST_UNREAD], why))

    def leave_rest(self, pointer: str, raw: Mapping[str, Any], *known: str) -> None:
        """List every member of `raw` but the `known` ones."""
        for name, value in raw.items():
            if name not in known:
                self.leave(f"{pointer}/{name}", value)

    def text(self, pointer: str, value: object) -> str:
        """The words in `value`; anything but words and numbers is left."""
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value).strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        self.leave(pointer, value, WhyUnread.NOT_UNDERSTOOD)
        return ""

    def texts(self, pointer: str, value: object) -> list[str]:
        """The words in a list."""
        if not isinstance(value, list):
            value = [value] if value else []
        found = (self.text(f"{pointer}/{number}", each) for number, each in enumerate(value))
        return [each for each in found if each]

    def take[T: Value](self, model: type[T], raw: dict[str, Any], pointer: str) -> T | None:
        """A value of `raw`, without what the model refuses; None when too little is left."""
        for _ in range(ROUNDS):
            try:
                return model.model_validate(raw)
            except ValidationError as refused:
                for error in refused.errors():
                    self._mend(raw, error, pointer)
                raw = _without_gone(raw)
                if any(error["type"] == "missing" for error in refused.errors()):
                    break
        self.leave(pointer, {name: each for name, each in raw.items() if each}, WhyUnread.NOT_UNDERSTOOD)
        return None

    def _mend(self, raw: dict[str, Any], error: ErrorDetails, pointer: str) -> None:
        if not error["loc"]:
            for name in LET_GO.get(str(error.get("ctx", {}).get("error")), tuple(raw)):
                self.leave(f"{pointer}/{name}", raw.pop(name, None), WhyUnread.NOT_UNDERSTOOD)
            return
        if error["type"] != "missing":
            self._cut(raw, error, f"{pointer}/{'/'.join(map(str, error['loc']))}")

    def _cut(self, raw: dict[str, Any], error: ErrorDetails, pointer: str) -> None:
        holder, last = _find(raw, error["loc"])
        value = holder[last]
        if value is GONE:
            return
        most = error.get("ctx", {}).get("max_length", 0)
        if error["type"] == "string_too_long":
            self.leave(pointer, value, WhyUnread.TOO_LONG)
            holder[last] = unicodedata.normalize("NFC", value)[: most - 1].rstrip() + "…"
        elif error["type"] == "too_long":
            self.leave(pointer, value[most:], WhyUnread.TOO_MANY)
            holder[last] = value[:most]
        else:
            self.leave(pointer, value, WhyUnread.NOT_UNDERSTOOD)
            holder[last] = GONE


def _find(raw: Any, path: tuple[int | str, ...]) -> tuple[Any, Any]:
    """What holds the end of the path, as deep as the file itself goes."""
    steps = [step for step in path if step != "[key]"]
    holder = raw
    for step in steps[:-1]:
        below = holder[step]
        if not isinstance(below, dict | list):
            return holder, step
        holder = below
    return holder, steps[-1]


def _without_gone(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_gone(each) for name, each in value.items() if each is not GONE}
    if isinstance(value, list):
        return [_without_gone(each) for each in value if each is not GONE]
    return value
