"""A flat row to the facts of a posting; every value that cannot be taken is a reason."""

from functools import cached_property
from typing import Any

from apps.employers.models import Employer
from apps.jobs.enums import ContractType
from apps.jobs.services.facts import JobFacts
from apps.jobs.services.imports.employment import read_who_employs
from apps.jobs.services.imports.occupations import OccupationFinder
from apps.jobs.services.imports.offers import read_demands, read_offers
from apps.jobs.services.imports.places import PlaceReader
from apps.jobs.services.imports.rows import Reason, RowRefused
from apps.jobs.services.imports.terms import read_employment, read_hourly_pay, read_hours, read_period
from apps.jobs.services.imports.texts import read_texts

Columns = dict[str, str]
READERS = (
    read_employment, read_who_employs, read_hours, read_hourly_pay, read_period, read_offers, read_demands,
)  # fmt: skip


class RowMapper:
    """Maps rows of one employer."""

    def __init__(self, employer: Employer) -> None:
        self.employer = employer
        self.places = PlaceReader()

    @cached_property
    def occupations(self) -> OccupationFinder:
        """Read when the first row needs it: a feed that says nothing new never does."""
        return OccupationFinder()

    def map(self, columns: Columns) -> tuple[JobFacts, list[Reason]]:
        """Return the facts, and why the row cannot be taken; with any reason the facts are not whole."""
        facts: dict[str, Any] = {}
        reasons: list[Reason] = []
        for read in (read_texts, self._work, *READERS, self.places.read):
            try:
                facts |= read(columns)
            except RowRefused as refusal:
                reasons.append(refusal.reason)
        facts.setdefault("contract_type", self._default_contract())
        return JobFacts(**facts), reasons  # type: ignore[typeddict-item]  # built key by key

    def _work(self, columns: Columns) -> dict[str, Any]:
        said, title = columns.get("occupation", ""), columns.get("title", "")
        return {"occupation": self.occupations.get(said=said, title=title)}

    def _default_contract(self) -> str:
        return ContractType.AGENCY if self.employer.supplies_labour else ContractType.DIRECT
