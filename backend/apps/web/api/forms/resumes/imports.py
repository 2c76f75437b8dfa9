"""The form to begin with a file."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.resumes.new import TitleForm
from apps.web.api.forms.upload import KINDS, UploadForm


class ImportForm(UploadForm):
    """A new file, or one that is here already."""

    document = forms.TypedChoiceField(
        label=_("Or one of your files here"), required=False, coerce=UUID, empty_value=None
    )

    def __init__(self, *args: Any, documents: Sequence[tuple[UUID, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        if not documents:
            del self.fields["document"]
        self.fields["file"].required = not (documents and self["document"].data)
        self.fields["file"].widget.attrs["accept"] = f"{KINDS},.json,.xml"
        self.fields["file"].help_text = _(
            "PDF or Word (DOCX), JSON Resume or Europass, at most 10 MB. We check it for viruses first."
        )
        if documents:
            choices = [("", "—"), *((str(id), name) for id, name in documents)]
            cast(forms.ChoiceField, self.fields["document"]).choices = choices


class ConfirmForm(TitleForm):
    """What to call the resume that is made of it."""
