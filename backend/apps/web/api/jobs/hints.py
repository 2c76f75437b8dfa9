"""How many jobs each value of a filter has, beside the value."""

import json

from django.utils.formats import number_format

from apps.jobs.selectors.search import SearchPage
from apps.web.api.forms.search import SearchForm

COUNTED = ("occupation", "contract")


def hint_counts(form: SearchForm, page: SearchPage) -> None:
    """Let the form show the counts of what was found; the occupations that it offers are those that were found."""
    facets = json.loads(page.facets or "{}")
    form.offer("occupation", [(facet["value"], facet["name"]) for facet in facets.get("occupation", [])])
    for name in COUNTED:
        counts = {facet["value"]: facet["count"] for facet in facets.get(name, [])}
        form.show_counts(
            name, {value: number_format(count, force_grouping=True) for value, count in counts.items()}
        )
