"""What every form about a part of a resume can do: hold what is there, and give what was typed."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.forms import BoundField
from django.http import QueryDict
from pydantic import BaseModel

from apps.web.api.forms.base import HouseForm

SURE = 0.7  # below that, somebody should look twice
LEAVE_OUT = "leave-out"


@dataclass(frozen=True)
class Source:
    """Where a field was read: word for word, and how sure we are (0 to 1)."""

    quote: str
    page: int
    confidence: float

    @property
    def is_unsure(self) -> bool:
        """Whether somebody should look twice."""
        return self.confidence < SURE


class ContentForm(HouseForm):
    """A part of a section. Its rules are those of the content: the form only reads what was typed."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sources: dict[str, Source] = {}

    @property
    def with_sources(self) -> list[tuple[BoundField, Source | None]]:
        """The fields, each with where it was read."""
        return [(field, self.sources.get(field.name)) for field in self]

    @property
    def is_unsure(self) -> bool:
        """Whether a field was read that somebody should look at twice."""
        return any(source.is_unsure for source in self.sources.values())

    @classmethod
    def holding(cls, value: BaseModel, *, prefix: str | None = None) -> Self:
        """Make the form that shows the value."""
        return cls(initial=cls.initial_of(value), prefix=prefix, auto_id="%s")

    @classmethod
    def initial_of(cls, value: BaseModel) -> dict[str, Any]:
        """Say what the fields show of the value."""
        return {name: getattr(value, name) for name in cls.base_fields}

    @classmethod
    def typed(cls, data: QueryDict, *, prefix: str | None = None) -> Self:
        """Make the form of what was sent."""
        return cls(data, prefix=prefix, auto_id="%s")

    @classmethod
    def typed_item(cls, data: QueryDict, *, prefix: str) -> Self:
        """The same for one of a list, which may be blank as a whole: then nothing in it is missing."""
        return cls(data, prefix=prefix, auto_id="%s", empty_permitted=True, use_required_attribute=False)

    @classmethod
    def blank(cls, *, prefix: str | None = None) -> Self:
        """Make the form with nothing in it."""
        return cls(prefix=prefix, auto_id="%s")

    @property
    def label(self) -> str:
        """What the item is called in a list of several; empty as long as nobody named it."""
        return str(self[next(iter(self.fields))].value() or "")

    def field_of(self, name: str) -> str:
        """Name the field that holds this of the content."""
        return name

    @property
    def is_left_out(self) -> bool:
        """Whether the person ticked that they do not want it."""
        return bool(self.data.get(self.add_prefix(LEAVE_OUT)))

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed; a tick alone says nothing."""
        return not any(value for value in self.cleaned_data.values() if not isinstance(value, bool))

    def as_typed(self) -> dict[str, Any]:
        """Give what stands in the fields, as it was typed, for the same form in another place."""
        widgets = {name: field.widget for name, field in self.fields.items()}
        return {
            name: widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            for name, widget in widgets.items()
        }

    def content(self) -> dict[str, Any]:
        """Give what was typed, as the JSON of the content."""
        return {name: _plain(value) for name, value in self.cleaned_data.items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
