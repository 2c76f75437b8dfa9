"""Where rows come from, and in whose name they are taken."""

from dataclasses import dataclass

from apps.employers.models import Employer
from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class Source:
    """One source of postings of one employer.

    :param actor: the person in whose name new postings are made and published
    :param external_source: what its postings are known by; no other source may have it
    :param name: where they are from, as their pages say
    :param url: the page of a posting that names none itself; empty: it has none
    :param publishes: whether what passes the publish gate goes live; else drafts
    :param is_dry: do everything, keep nothing
    """

    employer: Employer
    actor: User
    external_source: str
    name: str
    url: str = ""
    publishes: bool = False
    is_dry: bool = False
