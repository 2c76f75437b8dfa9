"""The forms of a conversation."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.messaging.enums import LONGEST_TEXT, ReportReason
from apps.messaging.errors import EmptyMessage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField

MOST_FILES = 5  # as the API's


def _new_key() -> str:
    return str(uuid4())


def _few(value: Sequence[UUID]) -> None:
    if len(value) > MOST_FILES:
        raise ValidationError(_("You can send at most %(most)s files at once."), params={"most": MOST_FILES})


class WordsForm(HouseForm):
    """What one writes."""

    text = PlainField(
        label=_("Your message"),
        lines=True,
        max_length=LONGEST_TEXT,
        help_text=_("Never send your passport, BSN or bank number here."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class EditForm(WordsForm):
    """Other words for a message."""


class MessageForm(WordsForm):
    """A message, or files, or both; the key makes that one that is sent twice arrives once."""

    client_key = forms.CharField(max_length=64, widget=forms.HiddenInput, initial=_new_key)
    documents = forms.TypedMultipleChoiceField(
        label=_("Your files"),
        help_text=_("Choose what goes along. Never send a copy of your passport or ID."),
        required=False,
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        validators=[_few],
        error_messages={"invalid_choice": _("This file is not ready to be sent. Please choose again.")},
    )

    def __init__(self, *args: Any, documents: Sequence[tuple[UUID, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["text"].error_messages["required"] = EmptyMessage.message
        self.fields["text"].required = not self["documents"].data  # files alone are a message
        self.fields["documents"].choices = [(str(id), name) for id, name in documents]  # type: ignore[attr-defined]  # a choice field


class ReportForm(HouseForm):
    """What is wrong."""

    reason = forms.ChoiceField(
        label=_("What is wrong?"), choices=ReportReason.choices, widget=forms.RadioSelect
    )
    comment = PlainField(
        label=_("Tell us more"),
        required=False,
        lines=True,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
