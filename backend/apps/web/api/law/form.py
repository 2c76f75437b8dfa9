"""For whom, when, and how many hours: what `GET compliance/minimum-wage/` asks."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm

YOUNGEST, GROWN = 15, 21
AGES: list[tuple[int, Any]] = [(age, str(age)) for age in range(YOUNGEST, GROWN)]
MOST_YEARS_AHEAD = 2


class MinimumWageForm(HouseForm):
    """Every field has an answer already, so the first look shows the wage of today."""

    age = forms.TypedChoiceField(
        label=_("Your age"), coerce=int, choices=[*AGES, (GROWN, _("21 or older"))], initial=GROWN
    )
    hours = forms.DecimalField(
        label=_("Hours a week"),
        min_value=Decimal(0),
        max_value=Decimal(60),
        max_digits=3,
        decimal_places=1,
        initial=40,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.5"}),
    )
    date = forms.DateField(
        label=_("Day of the work"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    is_bbl = forms.BooleanField(label=_("I learn on the job (BBL)"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["date"].initial = timezone.localdate

    def clean_date(self) -> Any:
        """Look no further ahead than anybody can tell."""
        day = self.cleaned_data["date"]
        if day.year > timezone.localdate().year + MOST_YEARS_AHEAD:
            raise forms.ValidationError(_("Choose a day within three years."))
        return day

    @classmethod
    def of(cls, query: Any) -> "MinimumWageForm":
        """Read an address; what it does not say has the first answer."""
        first = {"age": GROWN, "hours": 40, "date": timezone.localdate().isoformat()}
        return cls({**first, **{name: query[name] for name in query if name in cls.base_fields}})
