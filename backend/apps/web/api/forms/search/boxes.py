"""A piece of the map in the address."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.jobs.selectors.search import read_box
from apps.web.api.forms.search.given import Given


class BoxGiven(Given):
    """West, south, east and north in degrees."""

    def __init__(self, **options: Any) -> None:
        super().__init__(serializers.CharField(max_length=100), **options)

    def check(self, text: str) -> Any:
        """Read the four numbers."""
        try:
            box = read_box(super().check(text))
        except ValueError:
            box = None
        if box is None:
            raise ValidationError(_("This is no piece of the map. Choose it on the map again."))
        return box
