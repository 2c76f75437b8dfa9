"""What a person may choose between. Anything else that the API takes stays in the address, as a hidden field."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.web.api.jobs.words.languages import SPOKEN, say_language
from apps.web.api.jobs.words.money import say_euros
from apps.web.api.jobs.words.terms import SOURCES

Choices = list[tuple[str, Any]]
RADII = (5, 10, 15, 25, 50, 100, 200)  # kilometers
PAYS = range(1500, 3001, 100)  # cents per hour
HOURS = (8, 12, 16, 20, 24, 28, 32, 36, 38, 40)  # per week
DAYS_AGO = (1, 3, 7, 14)
ANY = ("", gettext_lazy("Does not matter"))
HOUSING: Choices = [ANY, ("true", gettext_lazy("With housing")), ("false", gettext_lazy("Without housing"))]
IMPORTED: Choices = [ANY, *SOURCES.items()]
_kilometers: Callable[[int], str] = lazy(lambda number: _("%(number)s km") % {"number": number}, str)
_euros: Callable[[int], str] = lazy(say_euros, str)
_language: Callable[[str], str] = lazy(say_language, str)


def offer_radii() -> Choices:
    """Offer distances."""
    return [(str(radius), _kilometers(radius)) for radius in RADII]


def offer_pays() -> Choices:
    """Offer pay per hour."""
    return [ANY, *((str(cents), _euros(cents)) for cents in PAYS)]


def offer_hours() -> Choices:
    """Offer hours a week."""
    return [ANY, *((str(hours), str(hours)) for hours in HOURS)]


def offer_languages() -> Choices:
    """Offer languages to say that one speaks them."""
    return [(code, _language(code)) for code in SPOKEN]


def offer_days_ago() -> Choices:
    """Offer days since when jobs are posted: whole days, so that everybody asks the same and caches help."""
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return [
        ANY,
        *(((today - timedelta(days=ago)).strftime("%Y-%m-%dT%H:%MZ"), _days(ago)) for ago in DAYS_AGO),
    ]


def _say_days(ago: int) -> str:
    return _("the last day") if ago == 1 else _("the last %(number)s days") % {"number": ago}


_days: Callable[[int], str] = lazy(_say_days, str)
