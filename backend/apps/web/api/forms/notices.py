"""The form in which people choose how they are told."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from apps.notifications.enums import Category, Channel
from apps.notifications.services.reader import is_fixed
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.zones import ZoneField

OUTSIDE = (Channel.EMAIL, Channel.TELEGRAM, Channel.PUSH)
ONCE_A_DAY = [category for category in Category if category != Category.SECURITY]
CLOCK = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class Row(NamedTuple):
    """One category: its boxes, and what cannot be turned off."""

    category: Category
    boxes: list[BoundField]
    fixed: list[Channel]


class NoticesForm(HouseForm):
    """A box for each category and channel, what comes once a day, and quiet hours."""

    quiet_from = forms.TimeField(label=_("Do not disturb me from"), required=False, widget=CLOCK)
    quiet_to = forms.TimeField(label=_("until"), required=False, widget=CLOCK)
    zone = ZoneField(label=_("Your time zone"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(ZoneField, self.fields["zone"]).offer(self.initial.get("zone", ""))
        for category in Category:
            for channel in OUTSIDE:
                if not is_fixed(category, channel):
                    self.fields[name_box(category, channel)] = _box(channel.label)
        for category in ONCE_A_DAY:
            self.fields[name_daily(category)] = _box(_("Once a day, together"))

    def rows(self) -> Iterator[Row]:
        """The boxes by category."""
        for category in Category:
            names = [name_box(category, channel) for channel in OUTSIDE] + [name_daily(category)]
            boxes = [self[name] for name in names if name in self.fields]
            yield Row(category, boxes, [channel for channel in OUTSIDE if is_fixed(category, channel)])

    def clean(self) -> dict[str, Any]:
        """Want both ends of the quiet hours, or none."""
        data = super().clean() or {}
        if not self.errors and (data["quiet_from"] is None) != (data["quiet_to"] is None):
            self.add_error("quiet_to", _("Please give both times, or none."))
        return data


def _box(label: Any) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


def name_box(category: Category, channel: Channel) -> str:
    """Name the field of a category and a channel."""
    return f"{category}_{channel}"


def name_daily(category: Category) -> str:
    """Name the field that asks for a summary of a category."""
    return f"{category}_daily"


def read_choices(data: Mapping[str, Any]) -> dict[tuple[Category, Channel], bool]:
    """Read what was ticked, and what not."""
    return {
        (category, channel): data[name_box(category, channel)]
        for category in Category
        for channel in OUTSIDE
        if name_box(category, channel) in data
    }


def read_daily(data: Mapping[str, Any]) -> list[Category]:
    """Read what shall come once a day."""
    return [category for category in ONCE_A_DAY if data[name_daily(category)]]
