"""The form to apply with."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from apps.applications.services.enclosures import MOST_DOCUMENTS
from apps.jobs.enums import QuestionKind
from apps.jobs.services.facts import Question
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField

YES_NO = [("yes", _("Yes")), ("no", _("No"))]
PREFIX = "answer_"


def _few(value: Sequence[UUID]) -> None:
    if len(value) > MOST_DOCUMENTS:
        message = _("You can send at most %(most)s files at once.")
        raise ValidationError(message, params={"most": MOST_DOCUMENTS})


class ApplyForm(HouseForm):
    """What the employer asks, and a letter, if somebody wants to write one."""

    letter = PlainField(
        label=_("Letter"),
        required=False,
        lines=True,
        max_length=5000,
        help_text=_(
            "Say why you want this job and when you can begin. Never send your passport, BSN or bank number."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    resume = forms.TypedChoiceField(
        label=_("Resume"),
        required=False,
        coerce=UUID,
        empty_value=None,
        help_text=_(
            "The employer sees it without your name, contact details and links until it invites you. "
            "What you change in it later is not sent."
        ),
    )
    documents = forms.TypedMultipleChoiceField(
        label=_("Files"),
        required=False,
        coerce=UUID,
        help_text=_("At most five. The employer can read them when it invites you. Never send your ID here."),
        widget=forms.CheckboxSelectMultiple,
        validators=[_few],
    )

    def __init__(
        self,
        *args: Any,
        questions: Sequence[Question],
        language: str,
        resumes: Sequence[tuple[UUID, str]] = (),
        files: Sequence[tuple[UUID, str]] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._offer("resume", [("", "—"), *resumes] if resumes else [])
        self._offer("documents", list(files))
        for question in questions:
            self.fields[PREFIX + question["id"]] = _field_for(question, language)
        last = [name for name in ("resume", "letter", "documents") if name in self.fields]
        self.order_fields([*(name for name in self.fields if name not in last), *last])

    def _offer(self, name: str, choices: list[tuple[Any, str]]) -> None:
        """Let one choose, or do not ask where there is nothing to choose from."""
        field = self.fields[name]
        if choices and isinstance(field, forms.ChoiceField):
            field.choices = choices
        else:
            del self.fields[name]


def list_answers(data: dict[str, Any]) -> list[dict[str, str]]:
    """List what was answered, as the service takes it."""
    given = {name: value for name, value in data.items() if name.startswith(PREFIX) and value}
    return [{"question": name.removeprefix(PREFIX), "answer": value} for name, value in given.items()]


def _field_for(question: Question, language: str) -> forms.Field:
    # The employer's words stay in the language of the job, and are read aloud in it.
    label = format_html('<span lang="{}">{}</span>', language, question["text"])
    asked: dict[str, Any] = {"label": label, "required": question["required"]}
    if question["kind"] == QuestionKind.TEXT:
        return PlainField(**asked, lines=True, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    choices = YES_NO if question["kind"] == QuestionKind.YES_NO else [(c, c) for c in question["choices"]]
    return forms.ChoiceField(**asked, choices=[("", "—"), *choices])
