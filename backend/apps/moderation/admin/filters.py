"""Which part of the queue."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.moderation.enums import CaseKind, Category
from apps.moderation.selectors.desk import Wanted

EVERYTHING = ("", _("Everything"))
SHOWN = [
    ("waiting", _("What waits")),
    ("mine", _("My claims")),
    ("overdue", _("Overdue")),
    ("decided", _("Decided")),
]


class QueueForm(forms.Form):
    """What stands in the address; what makes no sense there is as if it were not said."""

    show = forms.ChoiceField(label=_("Show"), choices=SHOWN, required=False)
    kind = forms.ChoiceField(label=_("Queue"), choices=[EVERYTHING, *CaseKind.choices], required=False)
    category = forms.ChoiceField(label=_("Reported"), choices=[EVERYTHING, *Category.choices], required=False)

    def read(self) -> Wanted:
        """Say which part."""
        self.is_valid()
        said = {name: value for name, value in self.cleaned_data.items() if value}
        return Wanted(**said)
