"""A whole resume that was read from a file, as forms."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Self

from django.http import QueryDict

from apps.core.errors import DomainError, FieldRefusal
from apps.resumes.models import ResumeImport
from apps.resumes.models.content import ResumeData
from apps.resumes.services.refusals import ContentRefused, read_value
from apps.web.api.forms.resumes.base import Source
from apps.web.api.forms.resumes.editor import SectionEditor, Wrong, list_errors
from apps.web.api.forms.resumes.imports import ConfirmForm

LONGEST_NAME = 120  # letters, as of the title
POINTER = re.compile(r"/?sections/(?P<at>\d+)/(?P<below>.+)")


@dataclass(frozen=True)
class FoundPart:
    """A section that was found, and whether it is wanted."""

    editor: SectionEditor
    prefix: str
    is_wanted: bool = True


class FoundResume:
    """Its name, and its sections, in the order of the file."""

    def __init__(self, data: ResumeData, form: ConfirmForm, parts: list[FoundPart]) -> None:
        self.data, self.form, self.parts = data, form, parts

    @classmethod
    def holding(cls, begun: ResumeImport) -> Self:
        """Show what was read."""
        data = ResumeData.model_validate(begun.data)
        parts = [
            FoundPart(
                SectionEditor.holding(each.type, each.content, title=each.title, prefix=f"s{at}"), f"s{at}"
            )
            for at, each in enumerate(data.sections)
        ]
        return cls(data, ConfirmForm(initial={"title": data.title or _name_of(begun)}), parts)._quoting(begun)

    @classmethod
    def typed(cls, begun: ResumeImport, sent: QueryDict) -> Self:
        """Read what the person made of it."""
        data = ResumeData.model_validate(begun.data)
        parts = [
            FoundPart(SectionEditor.typed(each.type, sent, prefix=f"s{at}"), f"s{at}", f"s{at}-take" in sent)
            for at, each in enumerate(data.sections)
        ]
        return cls(data, ConfirmForm(sent), parts)._quoting(begun)

    def _quoting(self, begun: ResumeImport) -> Self:
        """Keep at each field where it was read."""
        for field in begun.fields:
            said = POINTER.fullmatch(field["pointer"])
            if said and int(said["at"]) < len(self.parts):
                source = Source(field["quote"], field["page"], field["confidence"])
                self.parts[int(said["at"])].editor.quote(said["below"].split("/"), source)
        return self

    @property
    def wanted(self) -> list[FoundPart]:
        """The sections that the person wants."""
        return [part for part in self.parts if part.is_wanted]

    def is_valid(self) -> bool:
        """Whether all that is wanted can be read."""
        return all([self.form.is_valid(), *(part.editor.is_valid() for part in self.wanted)])

    def read(self) -> ResumeData:
        """Give the resume.

        :raises ContentRefused: with each rule at its section, as `take` wants it
        """
        sections = [
            {"type": part.editor.type, "title": part.editor.title, "content": part.editor.content()}
            for part in self.wanted
        ]
        raw: dict[str, Any] = {**self.data.model_dump(mode="json"), "title": self.form.cleaned_data["title"]}
        return read_value(ResumeData, {**raw, "sections": sections})

    def take(self, refusal: DomainError) -> None:
        """Put what a rule said where it belongs; what belongs nowhere stands on top."""
        for error in refusal.errors:
            said = POINTER.fullmatch(error.field)
            if said is None or int(said["at"]) >= len(self.wanted):
                self.form.add_error(None, str(error.message))
            else:
                below = FieldRefusal(said["below"], error.code, error.message)
                self.wanted[int(said["at"])].editor.take(ContentRefused(errors=[below]))
        if not refusal.errors:
            self.form.add_error(None, str(refusal))

    @property
    def errors(self) -> list[Wrong]:
        """What is wrong, in the order of the page."""
        own = list_errors(self.form) if self.form.is_bound else []
        return own + [wrong for part in self.wanted for wrong in part.editor.errors]


def _name_of(begun: ResumeImport) -> str:
    """Call it as the file was called: one field less to fill in."""
    return PurePath(begun.document.name).stem[:LONGEST_NAME] if begun.document else ""
