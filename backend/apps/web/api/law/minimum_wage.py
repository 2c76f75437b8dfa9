"""What you must at least be paid."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from apps.compliance.selectors import NoMinimumWage, get_minimum_wage
from apps.web.api.jobs.indexed import IndexedPage
from apps.web.api.law.form import GROWN, YOUNGEST, MinimumWageForm
from apps.web.api.law.said import say_ages, say_wage


class MinimumWagePage(IndexedPage):
    """Calculates in the address: no sign-in, no script, and a link shows others the same."""

    template = "web/law/minimum_wage.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Calculate, or say at each field what is wrong with it."""
        form = MinimumWageForm.of(request.GET)
        if not form.is_valid():
            return self.show(status=400, form=form)
        try:
            return self.show(form=form, **_say(form.cleaned_data))
        except NoMinimumWage as refusal:
            form.take(refusal)
            return self.show(status=404, form=form)


def _say(asked: dict[str, Any]) -> dict[str, Any]:
    given = {"on": asked["date"], "hours": asked["hours"], "is_bbl": asked["is_bbl"]}
    ages = [get_minimum_wage(age=age, **given) for age in range(YOUNGEST, GROWN + 1)]
    return {"wage": say_wage(get_minimum_wage(age=asked["age"], **given)), "ages": say_ages(ages)}
