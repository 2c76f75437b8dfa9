"""Make and save a profile."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.candidates.events import CandidateProfileChanged
from apps.candidates.models import Candidate
from apps.candidates.services.lists import replace_languages, replace_licences
from apps.core.errors import DomainError
from apps.core.events import publish
from apps.locations.selectors import get_postcode
from apps.users.models import User

LISTS = {"languages": replace_languages, "licences": replace_licences}


class HoursOutOfOrder(DomainError):
    """The fewest hours are more than the most hours."""

    code, status = "hours_out_of_order", 400
    message = _("The fewest hours a week cannot be more than the most hours.")


def ensure_candidate(*, user: User) -> Candidate:
    """Return the user's profile; an empty, hidden one is made if there is none. Safe to call at the same moment."""
    candidate, _made = Candidate.objects.get_or_create(
        user=user, defaults={"created_by": user, "updated_by": user}
    )
    candidate.user = user  # asked for next, and known
    return candidate


def accept_any_version(candidate: Candidate) -> None:
    """Take whatever is stored as the version to change."""


@transaction.atomic
def save_profile(
    *,
    actor: User,
    changes: Mapping[str, Any],
    check: Callable[[Candidate], None] = accept_any_version,
) -> Candidate:
    """Save these fields of the actor's own profile, all of them or none; what is not named stays as it is.

    `languages` (language, level) and `licences` (kind, name, expires_on) are lists of dicts and replace the whole list.
    `home_postcode` may have its letters; only the four digits are kept.

    :param check: called with the locked row before anything is written; what it raises stops the write
    :raises UnknownPostcode: if nobody has the home postcode
    :raises HoursOutOfOrder: if hours_min would be above hours_max
    """
    candidate = Candidate.objects.select_for_update().get(pk=ensure_candidate(user=actor).pk)
    check(candidate)
    for name, value in changes.items():
        if name not in LISTS:
            setattr(candidate, name, value)
    _keep_rules(candidate)
    candidate.updated_by = actor
    candidate.save()
    for name in LISTS.keys() & changes.keys():
        LISTS[name](candidate, changes[name])
    publish(CandidateProfileChanged(candidate_id=candidate.pk))
    return candidate


def _keep_rules(candidate: Candidate) -> None:
    if candidate.home_postcode:
        candidate.home_postcode = get_postcode(code=candidate.home_postcode, field="home_postcode").pk
    fewest, most = candidate.hours_min, candidate.hours_max
    if fewest is not None and most is not None and fewest > most:
        raise HoursOutOfOrder(field="hours_min")
