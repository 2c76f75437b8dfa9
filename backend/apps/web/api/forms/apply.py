"""The form to apply with."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from apps.jobs.enums import QuestionKind
from apps.jobs.services.facts import Question
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField

YES_NO = [("yes", _("Yes")), ("no", _("No"))]
PREFIX = "answer_"


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

    def __init__(self, *args: Any, questions: Sequence[Question], language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        for question in questions:
            self.fields[PREFIX + question["id"]] = _field_for(question, language)
        self.order_fields([name for name in self.fields if name != "letter"])


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
