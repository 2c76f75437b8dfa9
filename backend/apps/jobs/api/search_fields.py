"""How the query string of a search is read."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.fields import SkipField
from rest_framework.serializers import Field, Serializer, ValidationError

from apps.jobs.selectors.search import MOST_PLACES, Box, read_box

MOST_VALUES = 20


class Values(serializers.ListField):
    """One or several values: the parameter repeated, or a list with commas."""

    default_error_messages = {"too_many": _("Give at most 20 values.")}

    def to_internal_value(self, data: Any) -> tuple[Any, ...]:  # type: ignore[override]  # hashable
        """Split, check each, leave out what comes twice."""
        texts = [text.strip() for given in data for text in str(given).split(",") if text.strip()]
        if len(texts) > MOST_VALUES:
            self.fail("too_many")
        return tuple(dict.fromkeys(self.child.run_validation(text) for text in texts))


class Places(serializers.ListField):
    """One or several places: the parameter repeated, because a comma may stand inside of one."""

    child = serializers.CharField(max_length=100)
    default_error_messages = {"too_many": _("Give at most %(most)s places.")}

    def to_internal_value(self, data: Any) -> tuple[str, ...]:  # type: ignore[override]  # hashable
        """Check each."""
        texts = dict.fromkeys(text.strip() for text in data if str(text).strip())
        if len(texts) > MOST_PLACES:
            message = self.error_messages["too_many"] % {"most": MOST_PLACES}
            raise serializers.ValidationError(message, code="too_many")
        return tuple(self.child.run_validation(text) for text in texts)


class BoxField(serializers.CharField):
    """A piece of the map: west,south,east,north in degrees (WGS 84)."""

    default_error_messages = {
        "malformed": _("Write four numbers in degrees: west,south,east,north."),
        "inverted": _(
            "West must lie before east and south before north. The box may not cross the 180th meridian."
        ),
    }

    def to_internal_value(self, data: Any) -> Box:  # type: ignore[override]  # what the text means
        """Read the four numbers."""
        try:
            box = read_box(super().to_internal_value(data))
        except ValueError:
            self.fail("inverted")
        if box is None:
            self.fail("malformed")
        return box


@cache
def fields_of(serializer: type[Serializer[Any]]) -> Mapping[str, Field[Any, Any, Any, Any]]:
    """Return the fields, made once: they keep nothing of what they read."""
    return dict(serializer().fields)


def read_given(serializer: type[Serializer[Any]], query: QueryDict) -> dict[str, Any]:
    """Validate the parameters that are there and not empty; a search with two of twenty pays for two.

    :raises ValidationError: with one error per parameter that is wrong
    """
    fields, values, errors = fields_of(serializer), {}, {}
    for name in query:
        try:
            values[name] = fields[name].run_validation(fields[name].get_value(query))
        except SkipField:
            continue
        except ValidationError as error:
            errors[name] = error.detail
    if errors:
        raise ValidationError(errors)
    return values
