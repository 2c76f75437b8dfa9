"""What the register says about a company."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where a branch can be visited."""

    street: str
    house_number: str
    postcode: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Branch:
    """One place of business; `address` is None when the register shields it or knows none."""

    number: str
    name: str
    is_main: bool
    address: Address | None = None


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """One company. `rsin` is empty for sole traders; a shielded address is left out before it gets here."""

    kvk_number: str
    name: str
    statutory_name: str
    trade_names: tuple[str, ...]
    legal_form: str
    started_on: date | None
    ended_on: date | None
    sbi_codes: tuple[str, ...]
    branches: tuple[Branch, ...]
    address: Address | None
    is_address_hidden: bool
    employees: int | None
    rsin: str
    is_non_mailing: bool
    read_at: datetime

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it may use, each once."""
        return tuple(
            dict.fromkeys(name for name in (self.name, self.statutory_name, *self.trade_names) if name)
        )
