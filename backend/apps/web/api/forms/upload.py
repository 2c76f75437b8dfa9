"""A form around a file."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField

KINDS = ".pdf,.docx,.png,.jpg,.jpeg"


def _say_size() -> str:
    words = _("PDF, DOCX, PNG or JPEG, at most %(most)s MB. We check it for viruses first.")
    return str(words) % {"most": settings.DOCUMENT_MAX_BYTES // 1_048_576}


class UploadForm(HouseForm):
    """One file. What it is decides its content, not its name."""

    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,  # the service says what is wrong with it
        max_length=None,
        widget=forms.FileInput(attrs={"accept": KINDS}),
        error_messages={"required": _("Please choose a file first.")},
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["file"].help_text = _say_size()


class RenameForm(HouseForm):
    """What its owner calls a file."""

    name = PlainField(label=_("Name of the file"), max_length=150)
