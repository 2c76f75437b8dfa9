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


def list_fields(draft: Draft) -> list[Field]:
    """List every text that those who look for work would read."""
    questions = [Field(f"questions.{index}", text) for index, text in enumerate(draft.questions)]
    found = [Field("title", draft.title), Field("description", draft.description), *questions]
    return [field for field in found if field.text]
