"""How many jobs each value of a filter has, beside the value."""

import json
from typing import Any

from django.utils.formats import number_format

from apps.jobs.selectors.search import SearchPage
from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.words.terms import CONTRACTS


def hint_counts(form: SearchForm, page: SearchPage) -> None:
    """Let the form show the counts of what was found; the occupations that it offers are those that were found."""
    facets = json.loads(page.facets or "{}")
    found = facets.get("occupation", [])
    form.offer("occupation", [(facet["value"], _with_count(facet["name"], facet)) for facet in found])
    counted = {facet["value"]: facet for facet in facets.get("contract", [])}
    form.offer(
        "contract", [(value, _with_count(name, counted.get(value))) for value, name in CONTRACTS.items()]
    )


def _with_count(name: Any, facet: dict[str, Any] | None) -> str:
    return f"{name} ({number_format(facet['count'], force_grouping=True)})" if facet else str(name)
