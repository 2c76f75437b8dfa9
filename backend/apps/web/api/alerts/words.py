"""A search in words."""

from django.http import QueryDict

from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.addresses import without
from apps.web.api.jobs.chips import list_chips

NOT_KEPT = ("published_since", "lang")


def describe_search(query: QueryDict) -> list[str]:
    """Say what will be searched, a filter each; nothing for a search for everything, or one that is wrong by now."""
    kept = without(query, *NOT_KEPT)
    form = SearchForm(kept)
    return [chip.label for chip in list_chips(form, kept)] if form.is_valid() else []
