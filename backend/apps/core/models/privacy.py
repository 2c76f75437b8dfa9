"""What a table holds about people. Every model says it in its class attribute `privacy` (docs/privacy.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import models

WITH_ACCOUNT = "with_account"  # until the person is erased
WITH_ORGANIZATION = "with_organization"  # until the organization ends
FOR_GOOD = "for_good"  # says nothing about people
AUDIT = "audit"  # ids only; how long is not limited
FAILED_JOBS = "failed_jobs"  # ids only; what fails stays for 30 days, the rest goes at once
ERASED = "erased"  # what stands where somebody's words stood


@dataclass(frozen=True, kw_only=True)
class Stub:
    """The row stays after its owner was erased, and names nobody any more: these fields get these values."""

    why: str
    blanked: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Privacy:
    """Whose data a table holds, why, how long, who sees it, and what erasure does. Each field stands in it once.

    - `owners`: lookups from a row to the id of the person whose data it is ("user", "candidate__user"); whom one of
      them names owns the row. None of them: the row is about no person.
    - `address`: a field with an e-mail address; whose address it is owns the row, too.
    - `quoting`: a field that may repeat what others were shown; rows with the person's address in it go with them.
    - `personal`: field → why we hold it. `secret`: the same, and it leaves in no export (hashes, keys).
    - `actors`: a reference to who did something to the row → why we hold it; erasure empties it, the row stays.
    - `listed`: a field with a list of ids of people → why we hold it; erasure takes the person's out, the row stays.
    - `plain`: fields that say nothing about anybody by themselves.
    - `withheld`: what is so of rows that leave in no export: their owner must not hear of them, to protect others.
    - `kept`: one of the words above, or the name of a rule of `apps.privacy`.
    - `stub`: why and how the row outlives its owner; None: erasure deletes it.
    """

    owners: tuple[str, ...] = ()
    address: str = ""
    quoting: str = ""
    personal: Mapping[str, str] = field(default_factory=dict)
    secret: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)
    listed: Mapping[str, str] = field(default_factory=dict)
    plain: tuple[str, ...] = ()
    withheld: Mapping[str, Any] = field(default_factory=dict)
    kept: str = FOR_GOOD
    seen_by: str = ""
    stub: Stub | None = None

    @property
    def is_about_people(self) -> bool:
        """Whether there is anybody whose data the rows are."""
        return bool(self.owners or self.address)

    def names(self) -> list[str]:
        """Every field that is declared, as often as it is."""
        return [*self.personal, *self.secret, *self.actors, *self.listed, *self.plain]


def declaration_of(model: type[models.Model]) -> Privacy | None:
    """Return what the model says, with what its abstract bases say of their fields; None if it says nothing itself.

    A history table says what the table says whose history it is.
    """
    told: type[models.Model] = getattr(model, "pgh_tracked_model", None) or model
    own = told.__dict__.get("privacy")
    if not isinstance(own, Privacy):
        return None
    for base in told.__mro__[1:]:
        inherited = base.__dict__.get("privacy")
        if isinstance(inherited, Privacy):
            own = _with_fields_of(own, inherited)
    return own


def _with_fields_of(own: Privacy, inherited: Privacy) -> Privacy:
    return replace(
        own,
        actors={**inherited.actors, **own.actors},
        plain=(*inherited.plain, *own.plain),
    )
