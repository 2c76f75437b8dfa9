"""Which words of a draft are read."""

from typing import NamedTuple

from apps.compliance.services.draft import Draft
from apps.compliance.services.finding import Span


class Field(NamedTuple):
    """A text, by the name that an employer would change it under."""

    name: str
    text: str

    def span(self, start: int, end: int) -> Span:
        """These characters of it."""
        return Span(field=self.name, start=start, end=end, text=self.text[start:end])


# Short texts that stand on the page as well: what may not be said above is not said there either.
SMALL = ("cao", "hirer_name", "hirer_hidden_reason", "legal_employer_name")


def list_fields(draft: Draft) -> list[Field]:
    """List every text that those who look for work would read."""
    questions = [Field(f"questions.{index}", text) for index, text in enumerate(draft.questions)]
    choices = [
        Field(f"questions.{index}.choices.{place}", text)
        for index, texts in enumerate(draft.choices)
        for place, text in enumerate(texts)
    ]
    small = [Field(name, getattr(draft, name)) for name in SMALL]
    found = [
        Field("title", draft.title),
        Field("description", draft.description),
        *questions,
        *choices,
        *small,
    ]
    return [field for field in found if field.text]
