"""What a saved search is called, until its owner calls it something else."""

from django.utils.translation import gettext, override

from apps.jobs.models import Occupation
from apps.jobs.selectors.saved.criteria import Criteria

LONGEST = 80


def suggest_name(criteria: Criteria, *, language: str) -> str:
    """Name a search by its words, its occupations and its places; at most 80 characters."""
    occupations = Occupation.objects.filter(pk__in=criteria.get("occupation", ())).values_list(
        "names", flat=True
    )
    named = [names.get(language) or names["en"] for names in occupations]
    parts = [*criteria.get("q", ()), *named, *criteria.get("near", ())]
    with override(language):
        name = ", ".join(parts) or gettext("All jobs")
    return name if len(name) <= LONGEST else f"{name[:LONGEST - 1]}…"
